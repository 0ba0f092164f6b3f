using ActionRegister.Domain.Membership;
using ActionRegister.Domain.People;
using ActionRegister.Domain.TermsOfReference;

namespace ActionRegister.Application.Changes;

/// <summary>One thing about the group that is another at the later of two moments.</summary>
public abstract record GroupChange
{
    private GroupChange()
    {
    }

    /// <summary>How far the founding has come.</summary>
    public sealed record Founding(FoundingStatus From, FoundingStatus To) : GroupChange;

    /// <summary>The name; empty before the founding.</summary>
    public sealed record Renamed(string From, string To) : GroupChange;

    /// <summary>The terms of reference; null before the founding.</summary>
    public sealed record Terms(TermsVersion? From, TermsVersion To) : GroupChange;

    /// <summary>A setting's value, as stored.</summary>
    /// <param name="By">Reference of the entry that chose it, or null when it is the default again.</param>
    public sealed record SettingValue(SettingName Setting, string From, string To, string? By) : GroupChange;

    /// <summary>A body: it was admitted (From is null), it left (To is null), or it was renamed.</summary>
    public sealed record BodyNamed(BodyId Body, string? From, string? To) : GroupChange;

    /// <summary>A seat that is new, or that is no more.</summary>
    public sealed record SeatExists(Seat Seat, bool Now) : GroupChange;

    /// <summary>Who holds a seat; null when it was, or is, vacant.</summary>
    public sealed record SeatHolder(Seat Seat, PersonId? From, PersonId? To) : GroupChange;

    /// <summary>Who is a side's co-chair, or whether the holder is confirmed.</summary>
    public sealed record CoChair(Side Side, PersonId? From, PersonId? To, bool Confirmed) : GroupChange;

    /// <summary>Somebody joined or left the secretariat; an appointment by one co-chair alone does not count yet.</summary>
    public sealed record Secretariat(PersonId Person, bool Now) : GroupChange;

    /// <summary>Somebody became auditor, or is no longer.</summary>
    public sealed record Auditor(PersonId Person, bool Now) : GroupChange;

    /// <summary>Somebody assists the holder of a seat or office, or no longer does.</summary>
    public sealed record Assistant(Party For, PersonId Person, bool Now) : GroupChange;

    /// <summary>Everybody whom the change is about, so that names can be looked up together.</summary>
    public IEnumerable<PersonId> People => (this switch
    {
        SeatHolder h => new[] { h.From, h.To },
        CoChair c => [c.From, c.To],
        Secretariat s => [s.Person],
        Auditor a => [a.Person],
        Assistant a => [a.Person],
        _ => [],
    }).OfType<PersonId>();
}
