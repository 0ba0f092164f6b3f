using ActionRegister.Domain.Membership;

namespace ActionRegister.Application.Reading;

/// <summary>
/// Finds entries: how they stood, in the rows that the host keeps; words and owners, in the database's indexes of texts.
/// </summary>
internal sealed class RegisterSearch(ReadDatabase models, KeptStandings standings)
{
    /// <summary>So many texts with the words of a search are looked up before anything else is asked.</summary>
    // Words that more texts have would lead to most entries: there the newest are looked at one by one, until there are enough.
    public int MostLookedUp { get; init; } = 10_000;

    /// <summary>What the filter finds at a moment.</summary>
    public async Task<FoundEntries> Find(RegisterFilter filter, Moment moment, CancellationToken cancellation)
    {
        var frequent = filter.Text is { } text && await AreFrequent(text, cancellation) ? text : null;
        var worded = frequent is null && filter.Text is { } rare ? await WithWords(rare, moment, cancellation) : null;
        var owned = filter.Owner is { } owner ? await OwnedBy(owner, cancellation) : null;
        var imports = await standings.ImportsAt(moment, cancellation);
        var found =
            from entry in await standings.UpTo(moment.Position, cancellation)
            where (filter.Sponsor is null || entry.Sponsor == filter.Sponsor.Value.Value)
                && (filter.Under is null || entry.Under == filter.Under.Value.Value)
                && (filter.Import is null || entry.Batch == filter.Import.Value.Value)
                && worded?.Contains(entry.Entry) != false
            let standing = entry.At(moment, imports(entry))
            where standing is not null && owned?.Contains(standing.Shown) != false
            select new FoundEntry(entry, standing);
        return new(filter, moment, found, frequent);
    }

    /// <summary>The first of them that came into the register before a position, words and all.</summary>
    public async Task<IReadOnlyList<Guid>> First(FoundEntries found, long before, int most, CancellationToken cancellation)
    {
        var entries = found.Chosen.Where(e => e.Entry.Position < before).Select(e => e.Entry.Entry);
        return found.Frequent is { } words
            ? await LookedAt([.. entries], words, found.Moment, most, cancellation)
            : [.. entries.Take(most)];
    }

    private async Task<bool> AreFrequent(string text, CancellationToken cancellation) => (await models.QueryWords(
        $"""
        select count(*) > {MostLookedUp} from (
          select from read.entry_text where search @@ websearch_to_tsquery('english', {text}) limit {MostLookedUp + 1}) t
        """,
        row => row.GetBoolean(0),
        cancellation))[0];

    private async Task<HashSet<Guid>> WithWords(string text, Moment moment, CancellationToken cancellation) =>
    [
        .. await models.QueryWords(
            $"""
            select o.entry from read.entry_text x join read.entry_stood o on o.hash = x.hash
            where x.search @@ websearch_to_tsquery('english', {text}) and o.rec_from <= {moment.Position}
            union select entry from read.entry where upper({text}) in (reference, upper(old_reference))
            """,
            row => row.GetGuid(0),
            cancellation),
    ];

    // A scalar subquery is asked one by one, and never of all beforehand.
    private Task<IReadOnlyList<Guid>> LookedAt(Guid[] entries, string words, Moment moment, int most, CancellationToken cancellation) => models.QueryWords(
        $"""
        select e from unnest({entries}) e
        where coalesce((
            select true from read.entry_stood o join read.entry_text x on x.hash = o.hash
            where o.entry = e and o.rec_from <= {moment.Position} and x.search @@ websearch_to_tsquery('english', {words}) limit 1), false)
          or e in (select entry from read.entry where upper({words}) in (reference, upper(old_reference)))
        limit {most}
        """,
        row => row.GetGuid(0),
        cancellation);

    private async Task<HashSet<UInt128>> OwnedBy(Party owner, CancellationToken cancellation) =>
    [
        .. await models.QueryWords(
            $"select hash from read.entry_text where owners @> array[{owner.Value}]", row => StoodRecorded.Half(row.GetString(0)), cancellation),
    ];
}
