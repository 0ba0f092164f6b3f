namespace ActionRegister.Application.Importing;

/// <summary>The columns of a file to import, by the names that its first line gives them; a line of JSON uses the same names.</summary>
public static class ImportColumns
{
    /// <summary>Names the row; unique among everything ever imported and not withdrawn.</summary>
    public const string Id = "id";

    /// <summary>What the file calls the entry.</summary>
    public const string Entry = "entry";

    /// <summary>What happened: agreed, amended, overturned, progress, completed.</summary>
    public const string Happened = "happened";

    /// <summary>The day on which it took effect.</summary>
    public const string On = "on";

    /// <summary>The document that shows it.</summary>
    public const string Source = "source";

    /// <summary>The seat, body or office whose act it was.</summary>
    public const string Office = "office";

    /// <summary>Decision or action.</summary>
    public const string Kind = "kind";

    /// <summary>How the entry was quoted before.</summary>
    public const string OldReference = "old_reference";

    /// <summary>The title.</summary>
    public const string Title = "title";

    /// <summary>The wording; of progress and completion, what was reported.</summary>
    public const string Text = "text";

    /// <summary>Why.</summary>
    public const string Reasons = "reasons";

    /// <summary>Impact and resources.</summary>
    public const string Impact = "impact";

    /// <summary>Owners of an action.</summary>
    public const string Owners = "owners";

    /// <summary>By when an action was to be done.</summary>
    public const string Due = "due";

    /// <summary>Why an action has no such day.</summary>
    public const string NoDueBecause = "no_due_because";

    /// <summary>The decision that an action carries out, by what the file calls it.</summary>
    public const string Under = "under";

    /// <summary>The entries that this one replaced, by what the file calls them.</summary>
    public const string Supersedes = "supersedes";

    /// <summary>Every column, in the order in which an export writes them.</summary>
    public static IReadOnlyList<string> All { get; } =
    [
        Id, Entry, Happened, On, Source, Office, Kind, OldReference, Title, Text, Reasons, Impact, Owners, Due, NoDueBecause, Under,
        Supersedes,
    ];

    /// <summary>The columns that every file has.</summary>
    public static IReadOnlyList<string> Needed { get; } = [Id, Entry, Happened, On, Source];

    /// <summary>The columns whose cells are lists, with a semicolon between items.</summary>
    public static IReadOnlyList<string> Lists { get; } = [Owners, Supersedes];

    /// <summary>What each kind of row may fill in, besides what every row has.</summary>
    internal static IReadOnlyList<string> Of(Domain.Importing.Happened what) => what switch
    {
        Domain.Importing.Happened.Agreed =>
            [Office, Kind, OldReference, Title, Text, Reasons, Impact, Owners, Due, NoDueBecause, Under, Supersedes],
        Domain.Importing.Happened.Amended => [Office, Title, Text, Reasons, Impact, Owners, Due, NoDueBecause],
        Domain.Importing.Happened.Overturned => [Office, Reasons],
        Domain.Importing.Happened.Progress or Domain.Importing.Happened.Completed => [Office, Text],
    };

    /// <summary>Why a name cannot be that of a column, as a full sentence; null when it is one.</summary>
    internal static string? Fault(string name) =>
        All.Contains(name, StringComparer.Ordinal) ? null
        : name.Length == 0 ? "A column has no name."
        : _forbidden.Any(word => name.Contains(word, StringComparison.OrdinalIgnoreCase))
            ? $"The column \"{name}\" cannot be imported: an import changes no seats, offices, settings or terms."
        : $"There is no column \"{name}\". There are: {string.Join(", ", All)}.";

    private static readonly string[] _forbidden = ["seat", "setting", "terms", "co-chair", "co_chair", "member"];
}
