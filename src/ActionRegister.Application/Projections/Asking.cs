using ActionRegister.Application.Events;
using ActionRegister.Application.Reading;
using ActionRegister.Domain.Contents;
using ActionRegister.Domain.Membership;

namespace ActionRegister.Application.Projections;

/// <summary>Statements that ask somebody for something, and that end the asking.</summary>
internal static class Asking
{
    private const long Open = ProjectionRows.Open;

    /// <summary>Asks each of these seats, bodies and offices.</summary>
    public static FormattableString Ask(
        this Kept kept, IEnumerable<string> parties, AskedFor what, int? amendment = null, int? number = null,
        string? subject = null, DateOnly? until = null) => $"""
        insert into awaited (of_party, asked_for, entry, amendment, number, subject, until, rec_from)
        select party, {what.Word()}, {EntryOf(kept)}::uuid, {ProjectionRows.Matter(amendment)}, {number}::int, {subject}::text,
          {until}::date, {kept.Position}
        from unnest({parties.Distinct().ToArray()}) party
        """;

    /// <summary>Asks the sponsor of the text.</summary>
    public static FormattableString AskSponsor(this Kept kept, AskedFor what, int? amendment, int number) => $"""
        insert into awaited (of_party, asked_for, entry, amendment, number, rec_from)
        select sponsor, {what.Word()}, entry, amendment, {number}::int, {kept.Position}
        from awaited_matter
        where entry = {kept.Key()} and amendment = {ProjectionRows.Matter(amendment)} and sponsor is not null
        """;

    /// <summary>Asks the owners of an agreed action to do it.</summary>
    public static FormattableString AskOwners(this Kept kept, int? amendment = null) => $"""
        insert into awaited (of_party, asked_for, entry, amendment, until, rec_from)
        select party, {AskedFor.Action.Word()}, entry, 0, due, {kept.Position}
        from awaited_matter, unnest(owners) party
        where entry = {kept.Key()} and amendment = {ProjectionRows.Matter(amendment)} and kind = 'action'
        """;

    /// <summary>Asks the co-chairs who have not consented to the text yet, while a round is open on it.</summary>
    public static FormattableString AskCoChairs(this Kept kept, int? amendment) => $"""
        insert into awaited (of_party, asked_for, entry, amendment, number, until, rec_from)
        select party, {AskedFor.Consent.Word()}, entry, amendment, round, round_until, {kept.Position}
        from awaited_matter, unnest({ProjectionRows.CoChairs}) with ordinality c (party, bit)
        where entry = {kept.Key()} and amendment = {ProjectionRows.Matter(amendment)} and round is not null
          and consented & bit::int = 0
          and not exists (select from awaited a where a.of_party = party and a.asked_for = {AskedFor.Consent.Word()}
            and a.entry = {kept.Key()} and a.amendment = {ProjectionRows.Matter(amendment)} and a.rec_to = {Open})
        """;

    /// <summary>Ends these askings of one text; without a party, of everybody; without a number, of every number.</summary>
    public static FormattableString End(
        this Kept kept, int? amendment, AskedFor[] what, Party? party = null, int? number = null) => $"""
        update awaited set rec_to = {kept.Position}
        where entry = {kept.Key()} and amendment = {ProjectionRows.Matter(amendment)} and rec_to = {Open}
          and asked_for = any({Words(what)})
          and ({party?.Value}::text is null or of_party = {party?.Value}) and ({number}::int is null or number = {number})
        """;

    /// <summary>Ends everything that is asked about one text.</summary>
    public static FormattableString EndMatter(this Kept kept, int? amendment) => $"""
        update awaited set rec_to = {kept.Position}
        where entry = {kept.Key()} and amendment = {ProjectionRows.Matter(amendment)} and rec_to = {Open}
        """;

    /// <summary>Ends everything that is asked about an entry.</summary>
    public static FormattableString EndEntry(this Kept kept) =>
        $"update awaited set rec_to = {kept.Position} where entry = {kept.Key()} and rec_to = {Open}";

    /// <summary>Ends an asking of the group, about a person or a side; without a party, of everybody.</summary>
    public static FormattableString EndAbout(
        this Kept kept, AskedFor what, string? subject = null, string? party = null) => $"""
        update awaited set rec_to = {kept.Position}
        where entry is null and asked_for = {what.Word()} and rec_to = {Open}
          and ({subject}::text is null or subject = {subject}) and ({party}::text is null or of_party = {party})
        """;

    /// <summary>Remembers a text; a later one of the same matter replaces it, and nobody has consented to it yet.</summary>
    public static FormattableString Remember(this Kept kept, int? amendment, string? sponsor, Content content) => $"""
        insert into awaited_matter (entry, amendment, kind, sponsor, owners, due, consented)
        values ({kept.Key()}, {ProjectionRows.Matter(amendment)}, {content.Kind.Word()}, {sponsor},
          {content.Owners.Select(o => o.Value).ToArray()}, {content.Due?.On}, 0)
        on conflict (entry, amendment) do update set
          owners = excluded.owners, due = excluded.due, consented = 0, round = null, round_until = null
        """;

    private static Guid? EntryOf(Kept kept) => kept.Stream.Category == "entry" ? kept.Key() : null;

    private static string[] Words(AskedFor[] what) => [.. what.Select(w => w.Word())];
}
