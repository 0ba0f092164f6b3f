using ActionRegister.Domain.Authority;
using ActionRegister.Domain.Membership;
using ActionRegister.Domain.TermsOfReference;
using Microsoft.Extensions.Localization;

namespace ActionRegister.Web.Wording;

/// <summary>Seats, bodies, offices, capacities and people as people call them, in the reader's language. Names are as recorded.</summary>
public sealed class PartyWords(IStringLocalizer<Texts> words)
{
    /// <summary>A seat, body or office: "Welsh Government", "Co-chair, central government".</summary>
    public string Of(Party party, Group group) =>
        party.CoChairOf is { } side ? CoChair(side)
        : party == Party.Secretariat ? words["Secretariat"].Value
        : group.NameOf(party);

    /// <summary>A capacity: "Assistant to …".</summary>
    public string Of(Capacity capacity, Group group) => capacity switch
    {
        Capacity.CoChair c => CoChair(c.Side),
        Capacity.OutgoingCoChair c => words["OutgoingCoChair", CoChair(c.Side)],
        Capacity.Holder h => words["Member", Of(Party.Of(h.Seat), group)],
        Capacity.Assistant a => words["AssistantTo", Of(a.For, group)],
        Capacity.Secretariat => words["Secretariat"],
        Capacity.Auditor => words["Auditor"],
        Capacity.Operator => words["Operator"],
        Capacity.Register => words["TheRegister"],
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    /// <summary>A person by name, or "somebody whose name was erased" where there is none any more.</summary>
    public string Person(string? name) => name ?? words["NameErased"];

    /// <summary>A side's co-chair.</summary>
    public string CoChair(Side side) => side switch
    {
        Side.Central => words["CoChairCentral"],
        Side.Local => words["CoChairLocal"],
    };
}
