using ActionRegister.Application.Changes;
using ActionRegister.Domain.Membership;
using ActionRegister.Domain.People;
using ActionRegister.Domain.TermsOfReference;
using ActionRegister.Web.TermsOfReference;
using ActionRegister.Web.Wording;
using Microsoft.Extensions.Localization;

namespace ActionRegister.Web.Audit;

/// <summary>What changed about the group, as sentences in the reader's language.</summary>
public sealed class GroupChangeWords(IStringLocalizer<Texts> words, PartyWords parties, SettingWords settings)
{
    /// <summary>One change as a sentence.</summary>
    public string Of(GroupChange change, Group group, Func<PersonId, string> name) => change switch
    {
        GroupChange.Founding f => words[$"GroupFounding{f.To}"],
        GroupChange.Renamed r => words["GroupRenamed", r.To],
        GroupChange.Terms t => words["GroupTerms", t.To.ShortName],
        GroupChange.SettingValue s => words["GroupSetting", Settings.Of(s.Setting).Question, Value(s.Setting, s.From), Value(s.Setting, s.To)],
        GroupChange.BodyNamed { From: null } b => words["GroupBodyAdmitted", b.To!], // one of the two is there
        GroupChange.BodyNamed { To: null } b => words["GroupBodyLeft", b.From!], // as above
        GroupChange.BodyNamed b => words["GroupBodyRenamed", b.From, b.To],
        GroupChange.SeatExists { Now: true } s => words["GroupSeatNew", s.Seat.Name],
        GroupChange.SeatExists s => words["GroupSeatGone", s.Seat.Name],
        GroupChange.SeatHolder { To: { } to } s => words["GroupSeatFilled", s.Seat.Name, name(to)],
        GroupChange.SeatHolder s => words["GroupSeatVacant", s.Seat.Name],
        GroupChange.CoChair { To: null } c => words["GroupCoChairVacant", parties.CoChair(c.Side)],
        GroupChange.CoChair { To: { } to, Confirmed: true } c => words["GroupCoChairIs", parties.CoChair(c.Side), name(to)],
        GroupChange.CoChair { To: { } to } c => words["GroupCoChairUnconfirmed", parties.CoChair(c.Side), name(to)],
        GroupChange.Secretariat s => words[s.Now ? "GroupSecretariatJoined" : "GroupSecretariatLeft", name(s.Person)],
        GroupChange.Auditor a => words[a.Now ? "GroupAuditorBecame" : "GroupAuditorLeft", name(a.Person)],
        GroupChange.Assistant a => words[a.Now ? "GroupAssistantNamed" : "GroupAssistantEnded", name(a.Person), parties.Of(a.For, group)],
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    private string Value(SettingName name, string value) => settings.Value(Settings.Of(name), value);
}
