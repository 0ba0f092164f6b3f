using System.Text;
using ActionRegister.Application.Reading;
using ActionRegister.Domain.People;
using Npgsql;

namespace ActionRegister.Application.Drafts;

/// <summary>
/// Drafts of proposals, amendments and comments. Whoever sees a draft (<see cref="DraftSight"/>) may go on writing it and submit
/// it; only its author deletes it. For everybody else it does not exist.
/// </summary>
public sealed class KeptDrafts(NpgsqlDataSource database, ReadDatabase reader, GroupNow group, TimeProvider time)
{
    /// <summary>How many days after the last edit a draft goes.</summary>
    public const int KeptDays = 90;

    /// <summary>The most drafts that a person may have begun and not finished.</summary>
    public const int MostOfOnePerson = 50;

    /// <summary>The most bytes of a draft's fields, as JSON.</summary>
    public const int MostBytes = 256 * 1024;

    private const int MostListed = 500;
    private const int SweptAtOnce = 500;

    private readonly DraftRows _rows = new(database, reader);

    /// <summary>Begins a draft; beginning it again under the same id keeps nothing twice.</summary>
    public async Task<DraftAnswer> Begin(
        DraftId id, DraftSubject subject, IReadOnlyDictionary<string, IReadOnlyList<string>> fields, PersonId by, CancellationToken cancellation)
    {
        var now = await group.Find(cancellation);
        if (DraftSight.WhyNot(by, subject, now) is { } because) return new DraftAnswer.Refused(because);
        if (Written(fields, out var written) is { } tooLarge) return tooLarge;

        if (await _rows.Add(id, by, subject, written, time.GetUtcNow(), MostOfOnePerson, cancellation))
            return await Standing(id, by, draft => new DraftAnswer.Kept(draft), cancellation);
        return await _rows.Find(id, cancellation) is not { } there
            ? new DraftAnswer.Refused($"You have {MostOfOnePerson} drafts, and no more are kept. Submit or delete one first.")
            : !DraftSight.Sees(by, there, now) ? new DraftAnswer.NoSuchDraft()
            : DraftRows.Written(there.Fields) == written ? new DraftAnswer.Kept(there)
            : new DraftAnswer.EditedSince(there);
    }

    /// <summary>Keeps what was written since, if the version seen is still the one that stands.</summary>
    public async Task<DraftAnswer> Save(
        DraftId id, long version, IReadOnlyDictionary<string, IReadOnlyList<string>> fields, PersonId by, CancellationToken cancellation)
    {
        if (await Find(id, by, cancellation) is null) return new DraftAnswer.NoSuchDraft();
        if (Written(fields, out var written) is { } tooLarge) return tooLarge;

        var kept = await _rows.Change(id, version, written, time.GetUtcNow(), cancellation);
        return await Standing(id, by, draft => kept ? new DraftAnswer.Kept(draft) : new DraftAnswer.EditedSince(draft), cancellation);
    }

    /// <summary>The draft, or null when there is none that this person sees.</summary>
    public async Task<Draft?> Find(DraftId id, PersonId by, CancellationToken cancellation) =>
        await _rows.Find(id, cancellation) is { } draft && DraftSight.Sees(by, draft, await group.Find(cancellation)) ? draft : null;

    /// <summary>Every draft that this person sees, the last edited first.</summary>
    public async Task<IReadOnlyList<Draft>> Of(PersonId person, CancellationToken cancellation)
    {
        var now = await group.Find(cancellation);
        var found = await _rows.Of(person, DraftSight.HeldBy(person, now), MostListed, cancellation);
        return [.. found.Where(draft => DraftSight.Sees(person, draft, now))];
    }

    /// <summary>Deletes a draft for good; only its author does.</summary>
    public async Task<DraftAnswer> Delete(DraftId id, PersonId by, CancellationToken cancellation) =>
        await Find(id, by, cancellation) is not { } draft ? new DraftAnswer.NoSuchDraft()
        : draft.Author != by ? new DraftAnswer.Refused("Only whoever began a draft deletes it. You may go on writing it, or submit it.")
        : await Remove(id, cancellation);

    /// <summary>Deletes a draft because what it became is recorded.</summary>
    public async Task<DraftAnswer> Submitted(DraftId id, PersonId by, CancellationToken cancellation) =>
        await Find(id, by, cancellation) is null ? new DraftAnswer.NoSuchDraft() : await Remove(id, cancellation);

    /// <summary>Deletes everything that nobody has edited for <see cref="KeptDays"/> days, and says how many drafts that were.</summary>
    public async Task<int> Sweep(CancellationToken cancellation)
    {
        var (before, swept) = (time.GetUtcNow().AddDays(-KeptDays), 0);
        int some;
        do
        {
            some = await _rows.DeleteOlder(before, SweptAtOnce, cancellation);
            swept += some;
        }
        while (some == SweptAtOnce);
        return swept;
    }

    private async Task<DraftAnswer> Remove(DraftId id, CancellationToken cancellation) =>
        await _rows.Delete(id, cancellation) ? new DraftAnswer.Gone() : new DraftAnswer.NoSuchDraft();

    // Somebody may delete it meanwhile.
    private async Task<DraftAnswer> Standing(DraftId id, PersonId by, Func<Draft, DraftAnswer> answer, CancellationToken cancellation) =>
        await Find(id, by, cancellation) is { } draft ? answer(draft) : new DraftAnswer.NoSuchDraft();

    private static DraftAnswer.Refused? Written(IReadOnlyDictionary<string, IReadOnlyList<string>> fields, out string written)
    {
        written = DraftRows.Written(fields);
        return Encoding.UTF8.GetByteCount(written) <= MostBytes
            ? null
            : new DraftAnswer.Refused($"A draft holds at most {MostBytes / 1024} KB. Shorten it, or keep long papers elsewhere and name them by fingerprint.");
    }
}
