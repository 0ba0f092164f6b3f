namespace ActionRegister.Domain.Contents;

/// <summary>Identifies one decision or action for ever. Version 7, made at the edge.</summary>
public readonly record struct EntryId(Guid Value)
{
    /// <inheritdoc/>
    public override string ToString() => Value.ToString("D");
}

/// <summary>What people quote: <c>D-2026-0014</c> or <c>A-2026-0031</c>. Never used again for another entry.</summary>
public readonly record struct Reference(string Value)
{
    /// <summary>The reference with this number; year is that of the recorded day in London, four digits or more.</summary>
    public static Reference Of(EntryKind kind, int year, int number) =>
        new($"{(kind == EntryKind.Decision ? 'D' : 'A')}-{year:0000}-{number:0000}");

    /// <inheritdoc/>
    public override string ToString() => Value;
}

/// <summary>Whether an entry is a decision or an action.</summary>
public enum EntryKind
{
    /// <summary>Something the group decides.</summary>
    Decision,

    /// <summary>Something that somebody is to do by a day.</summary>
    Action,
}
