using ActionRegister.Application.Redlines;
using ActionRegister.Domain.Contents;
using ActionRegister.Domain.Deciding;
using ActionRegister.Domain.Membership;
using ActionRegister.Domain.TermsOfReference;
using ActionRegister.Web.Commands;

namespace ActionRegister.Web.Proposals;

/// <summary>An act that brings a new text: edited, then shown as a redline, then sent.</summary>
public abstract class ContentPage(ActDesk desk, ActOffer offer) : ActPage(desk, offer)
{
    private Content? _draft;

    internal override bool InTwoSteps => true;

    /// <summary>What changes; shown before it is sent.</summary>
    internal IReadOnlyList<FieldRedline> Redline =>
        _draft is { } draft ? Desk.Redlines.Between(On.Content, draft, On.Entry.Group) : [];

    /// <summary>Seats, bodies and offices that can own an action.</summary>
    internal IEnumerable<Party> Owners => PartiesToName.Owners(On.Entry.Group);

    /// <summary>Comments that a revision may follow from.</summary>
    internal IReadOnlyList<Application.Reading.CommentRow> Comments =>
        On.Text is { IsOpen: true } ? [.. On.Entry.Comments.Where(c => c.Amendment == On.Amendment && !c.Withdrawn)] : [];

    /// <summary>Numbers of the comments chosen.</summary>
    protected IReadOnlyList<int> ChosenComments => [.. Comments.Select(c => c.Number).Where(n => Typed.All("comments").Contains($"{n}"))];

    /// <summary>The command that brings the text.</summary>
    protected abstract ICommand? Bring(Content content, IReadOnlyList<EntryId> superseded, IReadOnlyList<EntryId> falls);

    /// <inheritdoc/>
    protected override Task Begin(CancellationToken cancellation)
    {
        ContentForm.Begin(Typed, On.Content);
        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    protected override async Task<ICommand?> Read(CancellationToken cancellation)
    {
        _draft = ContentForm.Read(Typed, On.Content);
        var superseded = await ContentForm.Entries(Desk, Typed, "supersedes", _draft.Supersedes ?? [], cancellation);
        var falls = await ContentForm.Entries(Desk, Typed, "falls", _draft.FallsWithIt, cancellation);
        return Bring(_draft, superseded, falls);
    }
}

/// <summary>Whom a form lets people name.</summary>
internal static class PartiesToName
{
    private static readonly Party[] _coChairs = [Party.CoChair(Side.Central), Party.CoChair(Side.Local)];

    /// <summary>Who can own an action: seats, co-chairs, the secretariat, bodies.</summary>
    public static IEnumerable<Party> Owners(Group group) =>
        [.. group.StandingSeats.Select(s => Party.Of(s.Seat.Id)), .. _coChairs, Party.Secretariat, .. group.Bodies.Keys.OrderBy(b => b.Value, StringComparer.Ordinal).Select(Party.Of)];

    /// <summary>Which words tell a seat from the body of the same name.</summary>
    public static string Kind(Party party) => party switch
    {
        { Seat: not null } => "OwnerSeat",
        { Body: not null } => "OwnerBody",
        _ => "OwnerOffice",
    };

    /// <summary>For whom the secretariat can put something forward: filled seats and co-chairs.</summary>
    public static IEnumerable<Party> Sponsors(Group group) =>
        _coChairs.Concat(group.StandingSeats.Select(s => Party.Of(s.Seat.Id))).Where(p => group.HolderOf(p) is not null);

    /// <summary>The sponsor that somebody who has to name one named; null for everybody else.</summary>
    public static Party? Sponsor(ActOn on, TypedForm form, ActDesk desk)
    {
        if (!on.Named) return null;
        var sponsor = Sponsors(on.Entry.Group).FirstOrDefault(p => p.Value == form["sponsor"]);
        if (sponsor.Value is null) form.Wrong("sponsor", desk.Words["MissingSponsor"]);
        return sponsor.Value is null ? null : sponsor;
    }
}
