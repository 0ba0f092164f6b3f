using ActionRegister.Application.Events;
using ActionRegister.Domain.Amendments;
using ActionRegister.Domain.Contents;
using ActionRegister.Domain.Deciding;
using ActionRegister.Domain.Decisions;

namespace ActionRegister.Application.Reading;

/// <summary>Something that the group has agreed: a decision or action, or an amendment of one.</summary>
/// <param name="Day">The London day of agreement or adoption.</param>
/// <param name="EffectiveFrom">The London day from which it is in force.</param>
/// <param name="Amendment">Number of the amendment, or null for the entry itself.</param>
/// <param name="Kind">What the amendment did, or null for the entry itself.</param>
public sealed record AgreedRow(
    EntryId Entry, Reference Reference, string Title, DateOnly Day, DateOnly EffectiveFrom, int? Amendment, AmendmentKind? Kind, long Position);

/// <summary>What was agreed of late, the newest first.</summary>
public sealed record AgreedList(Moment Moment, IReadOnlyList<AgreedRow> Rows);

/// <summary>What the group agreed and adopted last; what was imported had been agreed before.</summary>
public sealed class RecentlyAgreed(LogEvents events, EventTypes types)
{
    /// <summary>The last agreements and adoptions, as known at that moment.</summary>
    public async Task<AgreedList> Find(AsOf asOf, int rows, CancellationToken cancellation)
    {
        var filter = new LogFilter { Kinds = [types.NameOf<JointAgreementRecorded>(), types.NameOf<AmendmentAdopted>()] };
        var page = await events.Find(filter, LogOrder.NewestFirst, asOf, null, rows, cancellation);
        return new(page.Moment, [.. page.Rows.Select(Agreed)]);
    }

    private static AgreedRow Agreed(LogRow row)
    {
        var (from, amendment, kind) = row.Kept.Event switch
        {
            JointAgreementRecorded e => (e.EffectiveFrom, (int?)null, (AmendmentKind?)null),
            AmendmentAdopted e => (e.EffectiveFrom, e.Amendment, e.Kind),
            _ => throw new System.Diagnostics.UnreachableException(),
        };
        // Both kinds of event stand on an entry, and an entry has a reference and a title.
        return new(
            row.Entry!.Value, row.Reference!.Value, row.Title!, LondonDay.Of(row.Kept.Recorded.Clock), from, amendment, kind, row.Kept.Position);
    }
}
