using ActionRegister.Application.Reading;

namespace ActionRegister.Web.Entries;

/// <summary>A step of an entry's life.</summary>
/// <param name="Words">What it is called, in the reader's language.</param>
internal sealed record LifeStep(string Words, bool Done, bool Here);

/// <summary>An entry's life from proposal to today, and where it is now.</summary>
internal static class LifeCycle
{
    private static readonly Stage[] _path = [Stage.Proposed, Stage.InNotice, Stage.NoticeClosed, Stage.InRound, Stage.Agreed];

    /// <summary>The steps in order; exactly one is here.</summary>
    public static IReadOnlyList<LifeStep> Of(RegisterRow row, StageWords words)
    {
        var steps = row.Imported ? [words.Of(Stage.Agreed)] : _path.Select(words.Of).ToList();
        if (row.Imported && row.Stage is (Stage.Unconfirmed or Stage.Withdrawn)) return [new(words.Of(row.Stage), Done: false, Here: true)];
        // What ended before agreement skipped the steps that it did not reach; only what it was and how it ended is sure.
        if (row.Stage is Stage.Withdrawn or Stage.Lapsed) steps = [words.Of(Stage.Proposed), words.Of(row.Stage)];
        if (row.Stage is Stage.Overturned or Stage.Superseded) steps.Add(words.Of(row.Stage));
        if (row.Progress is not null) steps.AddRange([.. Enum.GetValues<ActionProgress>().Skip(1).Select(words.Of)]);
        var here = row.Progress is { } progress ? steps.Count - Enum.GetValues<ActionProgress>().Length + (int)progress
            : Array.IndexOf(_path, row.Stage) is var place and >= 0 && !row.Imported ? place
            : steps.Count - 1;
        return [.. steps.Select((step, i) => new LifeStep(step, Done: i < here, Here: i == here))];
    }
}
