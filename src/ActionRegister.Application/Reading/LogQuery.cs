using System.Runtime.CompilerServices;
using ActionRegister.Domain.Deciding;

namespace ActionRegister.Application.Reading;

/// <summary>
/// Asks for positions of events: the narrowest of what is filtered leads into its own index, whichever the rest is, so that no
/// plan ever walks the log for the few events of a person or of a kind.
/// </summary>
internal static class LogQuery
{
    public static FormattableString Page(
        LogFilter filter, string[] kinds, LogOrder order, (long First, long Last) range, int rows)
    {
        var stream = filter.Entry is { } entry ? StreamName.Of(entry).Value : null;
        var (condition, keys) = filter switch
        {
            { Entry: not null } => ("h.stream = k.key", [stream!]), // named a line above
            { Person: { } person } => ("h.person = k.key::uuid", [$"{person}"]),
            { For: { } party } => ("h.acting_for = k.key", [party.Value]),
            { Capacity: { } capacity } => ("h.capacity = k.key", [capacity]),
            { Kinds.Count: > 0 } => ("h.type = k.key", kinds),
            _ => ("true", new[] { "" }),
        };
        var direction = order == LogOrder.NewestFirst ? "desc" : "asc";

        // Only these literals are put into the text; every value travels apart.
        return FormattableStringFactory.Create(
            $$"""
            select p.position from unnest({0}::text[]) k (key)
            cross join lateral (
              select h.position from read.history h
              where {{condition}} and h.position between {1} and {2}
                and ({3}::text is null or h.stream = {3}) and ({4}::uuid is null or h.person = {4})
                and ({5}::text is null or h.acting_for = {5}) and ({6}::text is null or h.capacity = {6})
                and (not {7} or h.type = any({8}))
              order by h.position {{direction}} limit {9}) p
            order by p.position {{direction}} limit {9}
            """,
            keys, range.First, range.Last, stream, filter.Person?.Value, filter.For?.Value, filter.Capacity, filter.Kinds.Count > 0, kinds, rows);
    }
}
