using ActionRegister.Domain.TermsOfReference;

namespace ActionRegister.Domain.Membership;

/// <summary>
/// Somebody who can sponsor, own or be told: a seat, a body or an office, never a person. Written <c>seat:wales</c>,
/// <c>body:home-office</c>, <c>office:co-chair-central</c>, <c>office:secretariat</c>.
/// </summary>
public readonly record struct Party(string Value)
{
    /// <summary>The group's secretariat.</summary>
    public static Party Secretariat { get; } = new("office:secretariat");

    /// <summary>A seat.</summary>
    public static Party Of(SeatId seat) => new($"seat:{seat}");

    /// <summary>A body.</summary>
    public static Party Of(BodyId body) => new($"body:{body}");

    /// <summary>The office of a side's co-chair.</summary>
    public static Party CoChair(Side side) =>
        new(side switch { Side.Central => "office:co-chair-central", Side.Local => "office:co-chair-local" });

    /// <summary>The seat meant, or null when it is not a seat.</summary>
    public SeatId? Seat => Value.StartsWith("seat:", StringComparison.Ordinal) ? new SeatId(Value[5..]) : null;

    /// <summary>The body meant, or null when it is not a body.</summary>
    public BodyId? Body => Value.StartsWith("body:", StringComparison.Ordinal) ? new BodyId(Value[5..]) : null;

    /// <summary>The side whose co-chair is meant, or null when it is not a co-chair.</summary>
    public Side? CoChairOf => Value switch
    {
        "office:co-chair-central" => Side.Central,
        "office:co-chair-local" => Side.Local,
        _ => null,
    };

    /// <inheritdoc/>
    public override string ToString() => Value;
}
