using ActionRegister.Application.Reading;
using ActionRegister.Domain.Amendments;
using ActionRegister.Domain.Contents;
using ActionRegister.Domain.Rounds;
using ActionRegister.Web.Components;
using Microsoft.AspNetCore.Html;
using Microsoft.Extensions.Localization;

namespace ActionRegister.Web.Entries;

/// <summary>Where entries, amendments and actions stand, in the reader's language, with the colour of GOV.UK's tag.</summary>
public sealed class StageWords(IStringLocalizer<Texts> words)
{
    /// <summary>Where an entry stands: "In notice".</summary>
    public string Of(Stage stage) => words[$"Stage{stage}"];

    /// <summary>Decision or action.</summary>
    public string Of(EntryKind kind) => words[$"Kind{kind}"];

    /// <summary>How far an agreed action is.</summary>
    public string Of(ActionProgress progress) => words[$"Progress{progress}"];

    /// <summary>Where an amendment stands.</summary>
    public string Of(AmendmentStage stage) => words[$"Amendment{stage}"];

    /// <summary>What an amendment does.</summary>
    public string Of(AmendmentKind kind) => words[$"Change{kind}"];

    /// <summary>A seat's answer: "No objection".</summary>
    public string Of(Position position) => words[$"Position{position}"];

    /// <summary>What is done about a comment.</summary>
    public string Of(Answer answer) => words[$"Answer{answer}"];

    /// <summary>A due day has passed, and the action is neither done nor reported done.</summary>
    public string Overdue => words["Overdue"];

    /// <summary>A line's tags: where it stands; for an agreed action also how far it is.</summary>
    public IHtmlContent Tags(RegisterRow row)
    {
        ArgumentNullException.ThrowIfNull(row);
        var tags = new HtmlContentBuilder().AppendHtml(Tag(row.Stage));
        if (row.Overdue) tags.Append(" ").AppendHtml(Tag(Overdue, "red"));
        else if (row.Progress is { } progress) tags.Append(" ").AppendHtml(Tag(progress));
        return tags;
    }

    /// <summary>A tag for where an entry stands.</summary>
    public IHtmlContent Tag(Stage stage) => Tag(Of(stage), stage switch
    {
        Stage.Proposed => "blue",
        Stage.InNotice => "yellow",
        Stage.NoticeClosed => "orange",
        Stage.InRound => "purple",
        Stage.Agreed => "green",
        Stage.Withdrawn => "grey",
        Stage.Lapsed => "grey",
        Stage.Overturned => "red",
        Stage.Superseded => "grey",
        Stage.Unconfirmed => "orange",
    });

    /// <summary>A tag for how far an action is.</summary>
    public IHtmlContent Tag(ActionProgress progress) => Tag(Of(progress), progress switch
    {
        ActionProgress.Open => "blue",
        ActionProgress.ReportedDone => "teal",
        ActionProgress.Done => "green",
    });

    /// <summary>A tag for where an amendment stands.</summary>
    public IHtmlContent Tag(AmendmentStage stage) => Tag(Of(stage), stage switch
    {
        AmendmentStage.Proposed => "blue",
        AmendmentStage.InConsultation => "yellow",
        AmendmentStage.Consulted => "orange",
        AmendmentStage.SeekingConsent => "purple",
        AmendmentStage.Ready => "teal",
        AmendmentStage.Adopted => "green",
        AmendmentStage.Stale => "red",
        AmendmentStage.Withdrawn => "grey",
        AmendmentStage.Lapsed => "grey",
    });

    /// <summary>A tag for a seat's answer; an answer that blocks is not in the colour of one that is for.</summary>
    public IHtmlContent Tag(Position position) => Tag(Of(position), position switch
    {
        Position.Consent => "green",
        Position.NoObjection => "teal",
        Position.Objection => "red",
        Position.Abstain => "grey",
        Position.NeedsTime => "yellow",
    });

    /// <summary>A tag for what is done about a comment.</summary>
    public IHtmlContent Tag(Answer answer) => Tag(Of(answer), answer switch
    {
        Answer.Accepted => "green",
        Answer.AcceptedInPart => "teal",
        Answer.NotAccepted => "grey",
    });

    private static Tag Tag(string text, string colour) => new() { Text = text, Classes = $"govuk-tag--{colour}" };
}
