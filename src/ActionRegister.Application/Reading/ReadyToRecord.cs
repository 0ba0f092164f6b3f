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

    /// <summary>One row for each text that is ready and each of these parties.</summary>
    public async Task<IReadOnlyList<AwaitedRow>> Everywhere(
        IReadOnlyList<Party> parties, Moment moment, CancellationToken cancellation)
    {
        if (parties.Count == 0) return [];
        var asked = await models.Query(
            $"""
            select entry from read.entry_state
            where rec_from <= {moment.Position} and rec_to > {moment.Position}
              and (stage = 'in-round' or (stage = 'agreed' and open_amendments > 0))
            order by entry
            """,
            row => new EntryId(row.GetGuid(0)),
            cancellation);
        return await On(asked, parties, moment, cancellation);
    }

    /// <summary>The same for one entry.</summary>
    public Task<IReadOnlyList<AwaitedRow>> On(
        EntryId entry, IReadOnlyList<Party> parties, Moment moment, CancellationToken cancellation) =>
        On([entry], parties, moment, cancellation);

    // All of them are read together: one question to the log, and one more for what they stand on.
    private async Task<IReadOnlyList<AwaitedRow>> On(
        IReadOnlyList<EntryId> entries, IReadOnlyList<Party> parties, Moment moment, CancellationToken cancellation)
    {
        var view = await states.View(
            view => entries.SelectMany(entry =>
                InRound(view.Entry(entry)).SelectMany(amendment => Matter.Reads(view, entry, amendment)).Append(StreamName.Of(entry))),
            moment.Position,
            cancellation);
        return
        [
            .. from entry in entries
               from amendment in InRound(view.Entry(entry))
               where Matter.Find(view, moment.At, entry, amendment, out var matter) is null
                   && RequirementsOf.Requirements(matter).All(requirement => requirement.Met)
               from party in parties
               select new AwaitedRow(
                   party, AskedFor.Agreement, entry, null, null, amendment, null, null, null, Since(view, entry)),
        ];
    }

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
}
