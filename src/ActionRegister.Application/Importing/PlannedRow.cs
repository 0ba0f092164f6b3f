using ActionRegister.Domain.Importing;

namespace ActionRegister.Application.Importing;

/// <summary>What importing a file would do with one of its rows.</summary>
public enum RowVerdict
{
    /// <summary>It would be recorded.</summary>
    New,

    /// <summary>It is recorded as it stands.</summary>
    Unchanged,

    /// <summary>It is recorded, and says something else now: a recorded row is never changed.</summary>
    Changed,

    /// <summary>It would be recorded, and somebody should look at it.</summary>
    Warning,

    /// <summary>It cannot be recorded.</summary>
    Error,
}

/// <summary>One row of a file and what importing it would do.</summary>
/// <param name="Line">The line of the file on which it begins, from 1.</param>
/// <param name="Verdict">What would come of it.</param>
/// <param name="Row">What it says; null when it cannot be read.</param>
/// <param name="N">Its place among the rows of its entry, from 1; 0 when it has none.</param>
/// <param name="Says">What is wrong or odd: full sentences, in English.</param>
public sealed record PlannedRow(int Line, RowVerdict Verdict, ImportRow? Row, int N, IReadOnlyList<string> Says)
{
    /// <summary>Whether the file cannot be imported because of it.</summary>
    public bool Stops => Verdict is RowVerdict.Error or RowVerdict.Changed;
}
