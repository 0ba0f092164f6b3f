using ActionRegister.Application.Reading;
using ActionRegister.Domain.Contents;

namespace ActionRegister.Cli.Reading;

/// <summary>One line of the register as a command shows it.</summary>
internal sealed record RowShown(
    string Reference,
    EntryKind Kind,
    string Title,
    Stage Stage,
    string? Sponsor,
    IReadOnlyList<string> Owners,
    DateOnly? Due,
    DateOnly ProposedOn,
    DateOnly? AgreedOn,
    DateOnly? EffectiveFrom,
    bool InForce,
    bool Imported,
    ActionProgress? Progress,
    bool Overdue,
    int OpenAmendments)
{
    public static RowShown Of(RegisterRow row) => new(
        row.Reference.Value, row.Kind, row.Title, row.Stage, row.Sponsor?.Value, [.. row.Owners.Select(o => o.Value)], row.Due,
        row.ProposedOn, row.AgreedOn, row.EffectiveFrom, row.InForce, row.Imported, row.Progress, row.Overdue, row.OpenAmendments);

    /// <summary>The same in words.</summary>
    public string Line() => $"{Reference}  {Words(Stage),-13}  {Title}{Remarks()}";

    private string Remarks()
    {
        var remarks = new List<string>();
        if (Imported) remarks.Add("imported");
        if (Stage == Stage.Agreed && !InForce) remarks.Add("not in force yet");
        if (Progress is { } progress) remarks.Add(Words(progress));
        if (Overdue) remarks.Add("overdue");
        if (OpenAmendments > 0) remarks.Add($"{OpenAmendments} open amendment{(OpenAmendments == 1 ? "" : "s")}");
        return remarks.Count == 0 ? "" : $" ({string.Join(", ", remarks)})";
    }

    private static string Words(Stage stage) => stage switch
    {
        Stage.InNotice => "in notice",
        Stage.NoticeClosed => "notice closed",
        Stage.InRound => "in round",
        _ => stage.ToString().ToLowerInvariant(),
    };

    private static string Words(ActionProgress progress) => progress switch
    {
        ActionProgress.Open => "to be done",
        ActionProgress.ReportedDone => "reported done",
        ActionProgress.Done => "done",
    };
}

/// <summary>The moment that an answer is true of.</summary>
internal sealed record MomentShown(long Position, DateTimeOffset At, DateOnly EffectiveOn)
{
    public static MomentShown Of(Moment moment) => new(moment.Position, moment.At, moment.EffectiveOn);
}
