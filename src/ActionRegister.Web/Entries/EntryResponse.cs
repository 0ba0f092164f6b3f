using ActionRegister.Application.Reading;
using ActionRegister.Domain.Amendments;

namespace ActionRegister.Web.Entries;

/// <summary>One entry as it stood at a moment.</summary>
/// <param name="Version">Version of its stream: the ETag.</param>
/// <param name="Row">Its line in the register.</param>
/// <param name="Under">The decision that the action follows from.</param>
/// <param name="Content">The latest text of the proposal, or the last agreed content.</param>
/// <param name="InForce">The content in force on the day asked about.</param>
/// <param name="Proposal">What the group did with the proposal; left out for what was imported.</param>
/// <param name="Amendments">Its amendments by number.</param>
/// <param name="Comments">Comments by number.</param>
/// <param name="Completion">The last report that the action is done.</param>
internal sealed record EntryResponse(
    MomentResponse Moment,
    long Version,
    RowResponse Row,
    UnderResponse? Under,
    ContentResponse Content,
    ContentResponse? InForce,
    DeliberationResponse? Proposal,
    IReadOnlyList<AmendmentResponse> Amendments,
    IReadOnlyList<CommentResponse> Comments,
    CompletionResponse? Completion)
{
    public static EntryResponse Of(EntryPage page) => new(
        MomentResponse.Of(page.Moment),
        page.StreamVersion,
        RowResponse.Of(page.Row),
        page.Under is { } under ? new(under.Reference.Value, under.Overturned) : null,
        ContentResponse.Of(page.Latest),
        page.InForce is { } content ? ContentResponse.Of(content) : null,
        page.State.Proposal is { } proposal ? DeliberationResponse.Of(proposal, page.Moment.At) : null,
        [.. page.Amendments.Select(a => AmendmentResponse.Of(a, page))],
        [.. page.Comments.Select(CommentResponse.Of)],
        page.State.Completion is { } c ? new(c.Number, c.DisputableUntil, c.Disputed) : null);
}

/// <summary>The decision that an action follows from.</summary>
/// <param name="Overturned">Whether it was overturned; an action that did not fall with it stays in force.</param>
internal sealed record UnderResponse(string Reference, bool Overturned);

/// <summary>A report that the action is done.</summary>
internal sealed record CompletionResponse(int Number, DateOnly DisputableUntil, bool Disputed);

/// <summary>An amendment.</summary>
/// <param name="BaseHash">Fingerprint of the agreed content that it stands on.</param>
/// <param name="Content">The content after.</param>
internal sealed record AmendmentResponse(
    int Number,
    AmendmentKind Kind,
    AmendmentStage Stage,
    string BaseHash,
    IReadOnlyList<string> Falls,
    SourceResponse? Source,
    ContentResponse Content,
    DeliberationResponse Deliberation)
{
    public static AmendmentResponse Of(AmendmentRow row, EntryPage page)
    {
        var amendment = page.State.Amendments[row.Number];
        return new(
            row.Number,
            row.Kind,
            row.Stage,
            amendment.Base.Value,
            [.. amendment.Falls.Select(f => f.Reference.Value)],
            amendment.Source is { } s ? new(s.Event, s.Shows) : null,
            ContentResponse.Of(amendment.Deliberation.Content),
            DeliberationResponse.Of(amendment.Deliberation, page.Moment.At));
    }
}

/// <summary>For a correction: the recording that shows what was really agreed.</summary>
internal sealed record SourceResponse(long Event, string Shows);
