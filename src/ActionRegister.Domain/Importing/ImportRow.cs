using ActionRegister.Domain.Contents;
using ActionRegister.Domain.Membership;

namespace ActionRegister.Domain.Importing;

/// <summary>What a row of an import says that happened.</summary>
public enum Happened
{
    /// <summary>The entry was agreed: the first row of each entry, and only that.</summary>
    Agreed,

    /// <summary>Its text was changed.</summary>
    Amended,

    /// <summary>It was overturned: nothing can follow.</summary>
    Overturned,

    /// <summary>Somebody reported how the action is going.</summary>
    Progress,

    /// <summary>The action was done.</summary>
    Completed,
}

/// <summary>One recorded fact of a file to import, complete: nothing is left to be taken from the row before.</summary>
/// <param name="Id">How the file names the row.</param>
/// <param name="Entry">How the file calls the entry that it is about.</param>
/// <param name="What">What happened.</param>
/// <param name="On">The London day on which it took effect.</param>
/// <param name="Source">The document that shows it.</param>
/// <param name="By">The seat, body or office whose act it was, or null.</param>
public sealed record ImportRow(string Id, string Entry, Happened What, DateOnly On, string Source, Party? By)
{
    /// <summary>How the entry was quoted before; of the first row only.</summary>
    public string? OldReference { get; init; }

    /// <summary>What stands from then on, without what it supersedes; null for progress and completion.</summary>
    public Content? Content { get; init; }

    /// <summary>What the file calls the decision that an action carries out, or null.</summary>
    public string? Under { get; init; }

    /// <summary>What the file calls the entries that this one replaces whole.</summary>
    public IReadOnlyList<string> Supersedes { get; init; } = [];

    /// <summary>The words of a report, or how completion can be checked; null for anything else.</summary>
    public string? Note { get; init; }

    /// <summary>
    /// Fingerprint of the row at its place in its entry: SHA-256 over "actionregister/import-row/v1", a zero byte and its
    /// canonical JSON; 64 lower-case hexadecimal digits.
    /// </summary>
    // Notes are left out: a hash is never erased, and the words could be guessed from it after they were.
    public string Fingerprint(int n) => PrefixedHash.Of(
        "actionregister/import-row/v1",
        CanonicalJson.Write(CanonicalJson.Object(
            ("id", Id),
            ("entry", Entry),
            ("n", n),
            ("what", Words(What)),
            ("on", On),
            ("source", Source),
            ("by", By?.Value),
            ("oldReference", OldReference),
            ("content", Content?.Hash.Value),
            ("under", Under),
            ("supersedes", Supersedes.Cast<object?>()))));

    /// <summary>How a file writes what happened.</summary>
    public static string Words(Happened what) => what switch
    {
        Happened.Agreed => "agreed",
        Happened.Amended => "amended",
        Happened.Overturned => "overturned",
        Happened.Progress => "progress",
        Happened.Completed => "completed",
    };
}
