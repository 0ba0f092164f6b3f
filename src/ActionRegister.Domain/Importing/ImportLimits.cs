namespace ActionRegister.Domain.Importing;

/// <summary>How much a row may hold, in characters. What passes here passes the log.</summary>
public static class ImportLimits
{
    /// <summary>An external id, what a file calls an entry, or an old reference.</summary>
    public const int Name = 100;

    /// <summary>A title.</summary>
    public const int Title = 200;

    /// <summary>The document that shows a fact.</summary>
    public const int Source = 300;

    /// <summary>The wording that was agreed.</summary>
    public const int Wording = 100_000;

    /// <summary>Reasons, impact, notes.</summary>
    public const int Prose = 20_000;

    /// <summary>Owners of one action, or entries that one entry replaces.</summary>
    public const int Items = 20;

    /// <summary>Rows of one command; with the reference and the entries replaced it stays below the log's 64 events.</summary>
    public const int RowsOfCommand = 40;
}
