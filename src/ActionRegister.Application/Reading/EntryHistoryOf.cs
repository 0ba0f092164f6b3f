using System.Text.Json.Nodes;
using ActionRegister.Domain.Deciding;
using ActionRegister.Domain.Membership;
using ActionRegister.Domain.People;

namespace ActionRegister.Application.Reading;

/// <summary>One thing that happened, as the timeline shows it.</summary>
/// <param name="Type">The stored name: <c>early-notice-given.v1</c>.</param>
/// <param name="Amendment">The amendment it is about, or null.</param>
/// <param name="Capacity">In what capacity it was done, or null once the attribution was erased.</param>
/// <param name="Facts">The event's <c>data</c>: ids, dates, hashes.</param>
/// <param name="Words">The event's private texts by name; empty when it has none.</param>
public sealed record HistoryRow(
    long Position,
    DateTimeOffset At,
    StreamName Stream,
    long Version,
    string Type,
    int? Amendment,
    PersonId? Person,
    string? Capacity,
    Party? For,
    Guid Command,
    JsonObject Facts,
    IReadOnlyDictionary<string, PrivateText> Words);

/// <summary>A page of a timeline, oldest first.</summary>
public sealed record HistoryPage(Moment Moment, IReadOnlyList<HistoryRow> Rows, string? Next);

/// <summary>What happened on a stream: one entry, one person, or the group.</summary>
public sealed class EntryHistoryOf
{
    /// <summary>A page of what had been recorded by that moment.</summary>
    public Task<HistoryPage> Find(
        StreamName stream, AsOf asOf, string? cursor, int rows, CancellationToken cancellation) =>
        throw new NotSupportedException("The projections are landed next.");
}
