using ActionRegister.Domain.Contents;
using ActionRegister.Domain.Deciding;
using ActionRegister.Domain.Membership;
using ActionRegister.Domain.Rounds;
using ActionRegister.Domain.TermsOfReference;

namespace ActionRegister.Application.Reading;

/// <summary>Texts for which everything needed is so: somebody has only to record the joint agreement, or to adopt.</summary>
// Judged when it is asked for: rules and windows change with time, and no event says that the last requirement is met.
internal sealed class ReadyToRecord(StatesAsAt states, ReadDatabase models)
{
    /// <summary>Who records an agreement: either co-chair, or the secretariat.</summary>
    public static IReadOnlyList<Party> Recorders { get; } =
        [Party.CoChair(Side.Central), Party.CoChair(Side.Local), Party.Secretariat];

    // What was read for the question before serves until something is recorded: only the time is another then.
    private Everything? _last;

    /// <summary>One row for each text that is ready and each of these parties.</summary>
    public async Task<IReadOnlyList<AwaitedRow>> Everywhere(
        IReadOnlyList<Party> parties, Moment moment, CancellationToken cancellation)
    {
        if (parties.Count == 0) return [];
        var all = Volatile.Read(ref _last);
        if (all?.Position != moment.Position)
        {
            var asked = await Asked(moment, cancellation);
            all = new(moment.Position, asked, await Read(asked, moment, cancellation));
            Volatile.Write(ref _last, all);
        }

        return Ready(all.Entries, all.View, parties, moment);
    }

    /// <summary>The same for one entry.</summary>
    public async Task<IReadOnlyList<AwaitedRow>> On(
        EntryId entry, IReadOnlyList<Party> parties, Moment moment, CancellationToken cancellation) =>
        Ready([entry], await Read([entry], moment, cancellation), parties, moment);

    private Task<IReadOnlyList<EntryId>> Asked(Moment moment, CancellationToken cancellation) =>
        models.Query(
            $"""
            select entry from read.entry_state
            where rec_from <= {moment.Position} and rec_to > {moment.Position}
              and (stage = 'in-round' or (stage = 'agreed' and open_amendments > 0))
            order by entry
            """,
            row => new EntryId(row.GetGuid(0)),
            cancellation);

    // All of them are read together: one question to the log, and one more for what they stand on.
    private Task<View> Read(IReadOnlyList<EntryId> entries, Moment moment, CancellationToken cancellation) => states.View(
        view => entries.SelectMany(entry =>
            InRound(view.Entry(entry)).SelectMany(amendment => Matter.Reads(view, entry, amendment)).Append(StreamName.Of(entry))),
        moment.Position,
        cancellation);

    private static IReadOnlyList<AwaitedRow> Ready(
        IReadOnlyList<EntryId> entries, View view, IReadOnlyList<Party> parties, Moment moment) =>
    [
        .. from entry in entries
           from amendment in InRound(view.Entry(entry))
           where Matter.Find(view, moment.At, entry, amendment, out var matter) is null
               && RequirementsOf.Requirements(matter).All(requirement => requirement.Met)
           from party in parties
           select new AwaitedRow(
               party, AskedFor.Agreement, entry, null, null, amendment, null, null, null, Since(view, entry)),
    ];

    // The proposal is null, an amendment its number.
    private static IEnumerable<int?> InRound(Entry? entry)
    {
        if (entry?.Proposal is { IsOpen: true, OpenRound: not null }) yield return null;
        foreach (var amendment in entry?.Amendments.Values.OrderBy(a => a.Number) ?? Enumerable.Empty<Domain.Amendments.Amendment>())
        {
            if (amendment.Deliberation is { IsOpen: true, OpenRound: not null }) yield return amendment.Number;
        }
    }

    private static long Since(View view, EntryId entry) => view.Entry(entry)!.Recordings.Max; // it was read, and has a round

    private sealed record Everything(long Position, IReadOnlyList<EntryId> Entries, View View);
}
