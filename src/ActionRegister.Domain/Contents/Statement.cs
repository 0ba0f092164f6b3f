namespace ActionRegister.Domain.Contents;

/// <summary>What a co-chair agrees to, and nothing else. Its hash cannot be carried to another log, entry, amendment or act.</summary>
/// <param name="Origin">The log's origin, fixed at founding.</param>
/// <param name="Entry">Which entry.</param>
/// <param name="Amendment">Number of the amendment, or null for the proposal itself.</param>
/// <param name="Act">What consent leads to.</param>
/// <param name="Before">Content before, or null for a first agreement.</param>
/// <param name="After">Content after.</param>
public sealed record Statement(
    string Origin, EntryId Entry, int? Amendment, StatementAct Act, ContentHash? Before, ContentHash After)
{
    /// <summary>SHA-256 over "actionregister/statement/v1", a zero byte and the canonical statement.</summary>
    public StatementHash Hash => new(PrefixedHash.Of("actionregister/statement/v1", CanonicalJson.Write(
        CanonicalJson.Object(
            ("origin", Origin),
            ("entry", Entry.ToString()),
            ("amendment", Amendment),
            ("act", Act switch
            {
                StatementAct.Agree => "agree",
                StatementAct.Amend => "amend",
                StatementAct.Overturn => "overturn",
                StatementAct.Correct => "correct",
            }),
            ("before", Before?.Value),
            ("after", After.Value)))));
}

/// <summary>What a consent leads to.</summary>
public enum StatementAct
{
    /// <summary>A proposal becomes a decision or an action.</summary>
    Agree,

    /// <summary>An agreed entry is changed.</summary>
    Amend,

    /// <summary>An agreed entry is overturned.</summary>
    Overturn,

    /// <summary>A clerical error in an agreed entry is put right.</summary>
    Correct,
}
