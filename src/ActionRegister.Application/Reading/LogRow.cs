using ActionRegister.Application.Events;
using ActionRegister.Domain.Contents;
using ActionRegister.Domain.Deciding;
using ActionRegister.Domain.Membership;
using ActionRegister.Domain.People;

namespace ActionRegister.Application.Reading;

/// <summary>One event of the log as a list shows it.</summary>
/// <param name="Kept">What happened, decoded, with position, instant, command and cause.</param>
/// <param name="Entry">The entry that it is about, or null when it is about the group, a person or the log.</param>
/// <param name="Reference">How that entry is quoted.</param>
/// <param name="Title">What that entry is called at the moment of the list.</param>
/// <param name="Name">Name of the person who did it; null where nobody did, or where that was erased.</param>
/// <param name="ActorErasedBy">Position of the event that erased who did it, or null.</param>
public sealed record LogRow(
    Kept Kept, EntryId? Entry, Reference? Reference, string? Title, PrivateText? Name, long? ActorErasedBy);

/// <summary>A page of the log.</summary>
/// <param name="Moment">The moment it is true of; the next page is of the same one.</param>
/// <param name="Next">Cursor of the next page, or null at the end.</param>
public sealed record LogPage(Moment Moment, IReadOnlyList<LogRow> Rows, string? Next);

/// <summary>In which order events are listed.</summary>
public enum LogOrder
{
    /// <summary>The last recorded first.</summary>
    NewestFirst,

    /// <summary>The first recorded first.</summary>
    OldestFirst,
}

/// <summary>Which events are wanted; everything that is not said is not asked.</summary>
public sealed record LogFilter
{
    /// <summary>Current stored names, as <see cref="EventTypes.Kinds"/> lists them; older names of the same kind count with them.</summary>
    public IReadOnlyList<string> Kinds { get; init; } = [];

    /// <summary>About this entry.</summary>
    public EntryId? Entry { get; init; }

    /// <summary>Done by this person; what was erased is found no more.</summary>
    public PersonId? Person { get; init; }

    /// <summary>Done for this seat or office.</summary>
    public Party? For { get; init; }

    /// <summary>Done in this capacity, as <see cref="Domain.Authority.Capacity"/> writes it: <c>auditor</c>, <c>register</c>.</summary>
    public string? Capacity { get; init; }

    /// <summary>Recorded at this instant or later.</summary>
    public DateTimeOffset? From { get; init; }

    /// <summary>Recorded at this instant or earlier.</summary>
    public DateTimeOffset? To { get; init; }
}
