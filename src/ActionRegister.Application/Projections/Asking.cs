using ActionRegister.Application.Events;
using ActionRegister.Application.Reading;
using ActionRegister.Domain.Contents;
using ActionRegister.Domain.Membership;
using ActionRegister.EventStore.Projections;

namespace ActionRegister.Application.Projections;

/// <summary>Changes that ask somebody for something, and that end the asking.</summary>
internal static class Asking
{
    private const long Open = ProjectionRows.Open;

    /// <summary>Asks each of these seats, bodies and offices.</summary>
    public static RowChange Ask(
        this Kept kept, IEnumerable<string> parties, AskedFor what, int? amendment = null, int? number = null,
        string? subject = null, DateOnly? until = null) => rows =>
    {
        foreach (var party in parties.Distinct())
        {
            rows.Add(AwaitedRow.Table, new(
                party, what.Word(), EntryOf(kept), ProjectionRows.Matter(amendment), number, subject, until, kept.Position, Open));
        }
    };

    /// <summary>Asks the sponsor of the text.</summary>
    public static RowChange AskSponsor(this Kept kept, AskedFor what, int? amendment, int number) => rows =>
    {
        if (kept.MatterIn(rows, amendment)?.Sponsor is { } sponsor)
            kept.Ask([sponsor], what, amendment, number)(rows);
    };

    /// <summary>Asks the owners of an agreed action to do it.</summary>
    public static RowChange AskOwners(this Kept kept, int? amendment = null) => rows =>
    {
        if (kept.MatterIn(rows, amendment) is { Kind: "action" } matter)
            kept.AskToAct(rows, matter);
    };

    /// <summary>Asks the owners of a text to do what it says.</summary>
    public static void AskToAct(this Kept kept, Rows rows, MatterRow matter)
    {
        foreach (var owner in matter.Owners)
            rows.Add(AwaitedRow.Table, new(owner, AskedFor.Action.Word(), matter.Entry, 0, null, null, matter.Due, kept.Position, Open));
    }

    /// <summary>Asks the co-chairs who have not consented to the text yet, while a round is open on it.</summary>
    public static RowChange AskCoChairs(this Kept kept, int? amendment) => rows =>
    {
        if (kept.MatterIn(rows, amendment) is not { Round: { } round } matter)
            return;
        var (consent, asked) = (AskedFor.Consent.Word(), kept.AskedIn(rows, amendment).ToList());
        for (var side = 0; side < ProjectionRows.CoChairs.Length; side++)
        {
            var party = ProjectionRows.CoChairs[side];
            if ((matter.Consented & (side + 1)) == 0 && !asked.Exists(a => a.OfParty == party && a.AskedFor == consent))
                kept.Ask([party], AskedFor.Consent, amendment, round, until: matter.RoundUntil)(rows);
        }
    };

    /// <summary>Ends these askings of one text; without a party, of everybody; without a number, of every number.</summary>
    public static RowChange End(
        this Kept kept, int? amendment, AskedFor[] what, Party? party = null, int? number = null) => rows =>
    {
        string[] words = [.. what.Select(w => w.Word())];
        kept.EndIn(rows, amendment, a => words.Contains(a.AskedFor)
            && (party is null || a.OfParty == party.Value.Value) && (number is null || a.Number == number));
    };

    /// <summary>Ends everything that is asked about one text.</summary>
    public static RowChange EndMatter(this Kept kept, int? amendment) => rows => kept.EndIn(rows, amendment, _ => true);

    /// <summary>Ends everything that is asked about an entry.</summary>
    public static RowChange EndEntry(this Kept kept) => rows => kept.EndOf(rows, kept.Key(), _ => true);

    /// <summary>Ends an asking of the group, about a person or a side; without a party, of everybody.</summary>
    public static RowChange EndAbout(
        this Kept kept, AskedFor what, string? subject = null, string? party = null) => rows =>
        kept.EndOf(rows, Rows.NoKey, a => a.AskedFor == what.Word()
            && (subject is null || a.Subject == subject) && (party is null || a.OfParty == party));

    /// <summary>Remembers a text; a later one of the same matter replaces it, and nobody has consented to it yet.</summary>
    public static RowChange Remember(this Kept kept, int? amendment, string? sponsor, Content content) => rows =>
    {
        string[] owners = [.. content.Owners.Select(o => o.Value)];
        var known = kept.ChangeMatter(rows, amendment, m =>
            m with { Owners = owners, Due = content.Due?.On, Consented = 0, Round = null, RoundUntil = null });
        if (known == 0)
        {
            rows.Add(MatterRow.Table, new(
                kept.Key(), ProjectionRows.Matter(amendment), content.Kind.Word(), sponsor, owners, content.Due?.On, 0, null, null));
        }
    };

    /// <summary>What is remembered of one text.</summary>
    public static MatterRow? MatterIn(this Kept kept, Rows rows, int? amendment) =>
        rows.Of(MatterRow.Table, kept.Key()).FirstOrDefault(m => m.Amendment == ProjectionRows.Matter(amendment));

    /// <summary>Changes what is remembered of one text; answers how many there are, none or one.</summary>
    public static int ChangeMatter(this Kept kept, Rows rows, int? amendment, Func<MatterRow, MatterRow> change) =>
        rows.Change(MatterRow.Table, kept.Key(), m => m.Amendment == ProjectionRows.Matter(amendment) ? change(m) : m).Count;

    /// <summary>What is still asked about one text.</summary>
    public static IEnumerable<AwaitedRow> AskedIn(this Kept kept, Rows rows, int? amendment) =>
        rows.Of(AwaitedRow.Table, kept.Key()).Where(a => a.RecTo == Open && a.Amendment == ProjectionRows.Matter(amendment));

    /// <summary>Ends some askings of one text, and answers how many.</summary>
    public static int EndIn(this Kept kept, Rows rows, int? amendment, Func<AwaitedRow, bool> ends) =>
        kept.EndOf(rows, kept.Key(), a => a.Amendment == ProjectionRows.Matter(amendment) && ends(a));

    /// <summary>Ends some askings of the group, and answers how many.</summary>
    public static int EndOfGroup(this Kept kept, Rows rows, Func<AwaitedRow, bool> ends) => kept.EndOf(rows, Rows.NoKey, ends);

    private static int EndOf(this Kept kept, Rows rows, object key, Func<AwaitedRow, bool> ends) =>
        rows.Change(AwaitedRow.Table, key, a => a.RecTo == Open && ends(a) ? a with { RecTo = kept.Position } : a).Count;

    private static Guid? EntryOf(Kept kept) => kept.Stream.Category == "entry" ? kept.Key() : null;
}
