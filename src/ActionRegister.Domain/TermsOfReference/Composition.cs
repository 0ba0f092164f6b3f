namespace ActionRegister.Domain.TermsOfReference;

/// <summary>Whom a version of the terms brings together: bodies, their seats, and the two co-chairs.</summary>
public sealed record Composition(
    IReadOnlyList<BodyInTerms> Bodies, IReadOnlyList<SeatInTerms> Seats, IReadOnlyList<CoChairInTerms> CoChairs);

/// <summary>An organisation that the terms name, or through which a seat is filled.</summary>
/// <param name="Key">The stored name: "home-office".</param>
/// <param name="Name">The name as people write it.</param>
/// <param name="Side">The side on which it takes part.</param>
public sealed record BodyInTerms(string Key, string Name, Side Side);

/// <summary>A place in the group that the terms create.</summary>
/// <param name="Key">The stored name: "north-east".</param>
/// <param name="Name">The name as people write it.</param>
/// <param name="Side">The side for which the seat answers.</param>
/// <param name="Body">The key of the body that the seat belongs to.</param>
/// <param name="NominatingBody">The key of the body that nominates for it, and is told while it is vacant.</param>
public sealed record SeatInTerms(string Key, string Name, Side Side, string Body, string NominatingBody);

/// <summary>A co-chair office that the terms create.</summary>
/// <param name="Key">The stored name: "co-chair-central".</param>
/// <param name="Name">The post, or the organisation, as the terms name it.</param>
/// <param name="Side">The side whose co-chair it is.</param>
/// <param name="Body">The key of the body that employs or designates the holder.</param>
/// <param name="HeldBy">Whether the terms name a post or an organisation.</param>
public sealed record CoChairInTerms(string Key, string Name, Side Side, string Body, CoChairHeldBy HeldBy);

/// <summary>What the terms name as co-chair.</summary>
public enum CoChairHeldBy
{
    /// <summary>A post: whoever holds it is co-chair.</summary>
    Post,

    /// <summary>An organisation: its designated representative on the day is co-chair.</summary>
    Organisation,
}
