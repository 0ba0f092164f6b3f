using ActionRegister.Domain.Membership;
using ActionRegister.Domain.TermsOfReference;

namespace ActionRegister.Domain.Authority;

/// <summary>In what capacity a person acts. One person may have several; an act is done in exactly one.</summary>
public abstract record Capacity
{
    private Capacity()
    {
    }

    /// <summary>As the co-chair of a side.</summary>
    public sealed record CoChair(Side Side) : Capacity;

    /// <summary>As the one who was a side's co-chair before, until the new one is confirmed; only to confirm.</summary>
    public sealed record OutgoingCoChair(Side Side) : Capacity;

    /// <summary>As the member who holds a seat.</summary>
    public sealed record Holder(SeatId Seat) : Capacity;

    /// <summary>As assistant to the holder of a seat or office; always shown "for" it.</summary>
    public sealed record Assistant(Party For) : Capacity;

    /// <summary>As the group's secretariat.</summary>
    public sealed record Secretariat : Capacity;

    /// <summary>As the group's auditor.</summary>
    public sealed record Auditor : Capacity;

    /// <summary>As the operator who runs the register; holds no seat and no office.</summary>
    public sealed record Operator : Capacity;

    /// <summary>The register itself, for what follows from time or from the rules without anybody asking.</summary>
    public sealed record Register : Capacity;

    /// <summary>The seat or office for which the act is done, or null for those that have none.</summary>
    public Party? Party => this switch
    {
        CoChair c => Membership.Party.CoChair(c.Side),
        OutgoingCoChair c => Membership.Party.CoChair(c.Side),
        Holder h => Membership.Party.Of(h.Seat),
        Assistant a => a.For,
        Secretariat => Membership.Party.Secretariat,
        _ => null,
    };

    /// <summary>
    /// How it is written: <c>co-chair:central</c>, <c>outgoing-co-chair:central</c>, <c>seat:wales</c>,
    /// <c>assistant:seat:wales</c>, <c>secretariat</c>, <c>auditor</c>, <c>operator</c>, <c>register</c>.
    /// </summary>
    public sealed override string ToString() => this switch
    {
        CoChair { Side: Side.Central } => "co-chair:central",
        CoChair => "co-chair:local",
        OutgoingCoChair { Side: Side.Central } => "outgoing-co-chair:central",
        OutgoingCoChair => "outgoing-co-chair:local",
        Holder h => $"seat:{h.Seat}",
        Assistant a => $"assistant:{a.For}",
        Secretariat => "secretariat",
        Auditor => "auditor",
        Operator => "operator",
        Register => "register",
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    /// <summary>Reads what <see cref="ToString"/> writes; null when it is not a capacity.</summary>
    public static Capacity? Parse(string text) => text switch
    {
        "co-chair:central" => new CoChair(Side.Central),
        "co-chair:local" => new CoChair(Side.Local),
        "outgoing-co-chair:central" => new OutgoingCoChair(Side.Central),
        "outgoing-co-chair:local" => new OutgoingCoChair(Side.Local),
        "secretariat" => new Secretariat(),
        "auditor" => new Auditor(),
        "operator" => new Operator(),
        "register" => new Register(),
        _ when text.StartsWith("seat:", StringComparison.Ordinal) => new Holder(new SeatId(text[5..])),
        _ when text.StartsWith("assistant:", StringComparison.Ordinal) => new Assistant(new Party(text[10..])),
        _ => null,
    };
}
