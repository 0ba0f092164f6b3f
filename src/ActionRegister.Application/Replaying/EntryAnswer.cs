using System.Text;
using ActionRegister.Application.Projections;
using ActionRegister.Application.Reading;
using ActionRegister.Domain.Contents;

namespace ActionRegister.Application.Replaying;

/// <summary>What is said of one entry at a moment on both axes, whoever says it: the log folded anew, or the read models.</summary>
/// <param name="Row">Its line in the register, on the day asked about.</param>
/// <param name="OldReference">The reference that it had before the register.</param>
/// <param name="Under">The decision that it carries out.</param>
/// <param name="Text">The content shown: in force on that day, otherwise the latest.</param>
/// <param name="InForce">What is in force on which days, as was known at the position.</param>
/// <param name="Counted">What lists and counts go by, or null where they leave it out.</param>
internal sealed record EntryAnswer(
    RegisterRow Row, string? OldReference, EntryId? Under, object? Text, IReadOnlyList<DaysInForce> InForce, CountedAs? Counted)
{
    /// <summary>The answer as one canonical JSON object: the same function writes either side's.</summary>
    public byte[] Canonical() => CanonicalJson.Write(Members());

    /// <summary>The members that it is written from, the most telling first.</summary>
    public IReadOnlyList<(string Name, object? Value)> Members() => CanonicalJson.Object(
        ("reference", Row.Reference.Value),
        ("stage", Row.Stage.Word()),
        ("title", Row.Title),
        ("text", Text),
        ("inForce", Row.InForce),
        ("effectiveFrom", Row.EffectiveFrom),
        ("days", InForce.Select(days => (object?)days.Members()).ToList()),
        ("agreedOn", Row.AgreedOn),
        ("rules", Row.Rules is { } rules ? rules : null),
        ("proposedOn", Row.ProposedOn),
        ("noticeCloses", Row.NoticeCloses),
        ("due", Row.Due),
        ("progress", Row.Progress?.Word()),
        ("overdue", Row.Overdue),
        ("openAmendments", Row.OpenAmendments),
        ("kind", Row.Kind.Word()),
        ("owners", Row.Owners.Select(owner => (object?)owner.Value).ToList()),
        ("sponsor", Row.Sponsor?.Value),
        ("imported", Row.Imported),
        ("oldReference", OldReference),
        ("under", Under?.ToString()),
        ("id", Row.Id.ToString()),
        ("lastPosition", Row.LastPosition),
        ("counted", Counted?.Members()));
}

/// <summary>As what an entry is listed and counted, and between which moments it is compared.</summary>
/// <param name="Text">Which content is shown of it: the first half of its hash.</param>
internal sealed record CountedAs(Stage Stage, ActionProgress? Progress, bool Overdue, bool InForce, UInt128 Text)
{
    /// <summary>As the host's rows say it.</summary>
    public static CountedAs Of(EntryStanding standing) =>
        new(standing.Stage, standing.Progress, standing.Overdue, standing.InForce is not null, standing.Shown);

    public IReadOnlyList<(string Name, object? Value)> Members() => CanonicalJson.Object(
        ("stage", Stage.Word()), ("progress", Progress?.Word()), ("overdue", Overdue), ("inForce", InForce), ("text", $"{Text:x32}"));
}

/// <summary>A stretch of days on which one content is in force, or none is because the entry ended.</summary>
/// <param name="From">The first London day of it.</param>
/// <param name="Before">The first London day after it, or null while nothing ends it.</param>
/// <param name="Hash">Fingerprint of the content.</param>
/// <param name="Text">The content.</param>
internal sealed record DaysInForce(DateOnly From, DateOnly? Before, string? Hash, object? Text)
{
    public IReadOnlyList<(string Name, object? Value)> Members() =>
        CanonicalJson.Object(("from", From), ("before", Before), ("hash", Hash), ("text", Text));
}

/// <summary>Where two answers differ first.</summary>
/// <param name="Member">Which member, with a dot before one of its own.</param>
/// <param name="Folded">Its JSON as the log makes it.</param>
/// <param name="Answered">Its JSON as the read models say it.</param>
internal sealed record AnswerDifference(string Member, string Folded, string Answered)
{
    /// <summary>The first difference, or null when both are the same byte for byte.</summary>
    public static AnswerDifference? Between(EntryAnswer folded, EntryAnswer answered) =>
        folded.Canonical().AsSpan().SequenceEqual(answered.Canonical()) ? null : Between("", folded.Members(), answered.Members());

    private static AnswerDifference? Between(string path, object? folded, object? answered)
    {
        var (left, right) = (Json(folded), Json(answered));
        if (left == right) return null;
        return (folded, answered) switch
        {
            (IReadOnlyList<(string Name, object? Value)> a, IReadOnlyList<(string Name, object? Value)> b) when Same(a, b) =>
                a.Zip(b).Select(pair => Between($"{path}.{pair.First.Name}", pair.First.Value, pair.Second.Value)).OfType<AnswerDifference>().First(),
            (List<object?> a, List<object?> b) when a.Count == b.Count =>
                a.Zip(b).Select((pair, i) => Between($"{path}[{i}]", pair.First, pair.Second)).OfType<AnswerDifference>().First(),
            _ => new(path.TrimStart('.'), left, right),
        };
    }

    private static bool Same(IReadOnlyList<(string Name, object? Value)> a, IReadOnlyList<(string Name, object? Value)> b) =>
        a.Select(member => member.Name).SequenceEqual(b.Select(member => member.Name), StringComparer.Ordinal);

    private static string Json(object? value) => Encoding.UTF8.GetString(CanonicalJson.Write(value));
}
