using ActionRegister.Application.Reading;
using ActionRegister.Domain.Amendments;

namespace ActionRegister.Cli.Reading;

/// <summary>One entry as a command shows it.</summary>
/// <param name="Under">The decision that the action follows from, or null.</param>
/// <param name="InForce">The wording in force on the day asked about, or null.</param>
/// <param name="Latest">The latest wording of the proposal, or the last agreed one.</param>
internal sealed record EntryShown(
    MomentShown Moment,
    RowShown Entry,
    UnderShown? Under,
    string? InForce,
    string Latest,
    string ContentHash,
    IReadOnlyList<VersionShown> Versions,
    IReadOnlyList<AmendmentShown> Amendments,
    int Comments)
{
    public static EntryShown Of(EntryPage page) => new(
        MomentShown.Of(page.Moment),
        RowShown.Of(page.Row),
        page.Under is { } under ? new(under.Reference.Value, under.Overturned) : null,
        page.InForce?.Text,
        page.Latest.Text,
        page.Latest.Hash.Value,
        [.. page.Versions.Select(v => new VersionShown(
            v.Number, v.Amendment, v.Hash.Value, v.Content.Title, v.Position, v.At, v.AgreedAt, v.InForceFrom, v.InForceBefore))],
        [.. page.Amendments.Select(a => new AmendmentShown(a.Number, a.Kind, a.Stage, a.Sponsor.Value, a.Hash.Value))],
        page.Comments.Count);

    public IEnumerable<string> Lines()
    {
        yield return Entry.Line();
        if (Under is { } under) yield return $"Follows from {under.Reference}.{(under.Overturned ? " Its decision was overturned." : "")}";
        yield return "";
        yield return InForce is { } text ? $"In force: {text}" : $"Not in force. Latest text: {Latest}";
        yield return "";
        foreach (var v in Versions)
        {
            yield return $"Text {v.Number}{(v.Amendment is { } number ? $" (amendment {number})" : "")}: event {v.Position}, "
                + (v.InForceFrom is { } from ? $"agreed, in force from {from:yyyy-MM-dd}{(v.InForceBefore is { } before ? $" until the day before {before:yyyy-MM-dd}" : "")}." : "not agreed.");
        }

        foreach (var a in Amendments) yield return $"Amendment {a.Number} ({a.Kind.ToString().ToLowerInvariant()}): {a.Stage.ToString().ToLowerInvariant()}, put forward by {a.Sponsor}.";
        if (Comments > 0) yield return $"{Comments} comments.";
    }
}

/// <summary>The decision that an action follows from.</summary>
internal sealed record UnderShown(string Reference, bool Overturned);

/// <summary>One exact text of an entry.</summary>
internal sealed record VersionShown(
    int Number, int? Amendment, string Hash, string Title, long Position, DateTimeOffset At, long? AgreedAt, DateOnly? InForceFrom,
    DateOnly? InForceBefore);

/// <summary>An amendment of an entry.</summary>
internal sealed record AmendmentShown(int Number, AmendmentKind Kind, AmendmentStage Stage, string Sponsor, string Hash);
