using System.Globalization;
using ActionRegister.Domain.Contents;
using ActionRegister.Domain.Membership;
using ActionRegister.Domain.People;
using ActionRegister.Domain.TermsOfReference;
using Microsoft.Extensions.Localization;

namespace ActionRegister.Web.Wording;

/// <summary>What sentences about events are made of: words, and the names of those whom they are about.</summary>
internal sealed class FactSpeaker(IStringLocalizer<Texts> words, PartyWords parties, NamesKnown names)
{
    public string this[string key] => words[key];

    public string this[string key, params object[] places] => words[key, places];

    public string Party(Party party) => parties.Of(party, names.Group);

    public string Parties(IEnumerable<Party> of) => List(of.Select(Party));

    public string Seat(SeatId seat) => Party(Domain.Membership.Party.Of(seat));

    public string Body(BodyId body) => Party(Domain.Membership.Party.Of(body));

    public string CoChair(Side side) => parties.CoChair(side);

    public string Person(PersonId person) => parties.Person(names.People.GetValueOrDefault(person));

    public string Entry(EntryId entry) =>
        names.References.TryGetValue(entry, out var reference) ? reference.Value : words["AnotherEntry"];

    /// <summary>Things after each other; languages that the pages are in all set commas between them.</summary>
    public static string List<T>(IEnumerable<T> things) =>
        string.Join(", ", things.Select(thing => string.Create(CultureInfo.CurrentCulture, $"{thing}")));
}
