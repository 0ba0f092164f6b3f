namespace ActionRegister.Domain.TermsOfReference;

/// <summary>The English regions and the nations, with the seat and the nominating partnership of each.</summary>
internal static class Regions
{
    private static readonly (string Key, string Name)[] _england =
    [
        ("north-east", "North East"),
        ("north-west", "North West"),
        ("yorkshire-and-the-humber", "Yorkshire and the Humber"),
        ("east-midlands", "East Midlands"),
        ("west-midlands", "West Midlands"),
        ("east-of-england", "East of England"),
        ("london", "London"),
        ("south-east", "South East"),
        ("south-west", "South West"),
    ];

    /// <summary>The nine English regions, Wales and Scotland.</summary>
    public static IReadOnlyList<(string Key, string Name)> EnglandWalesAndScotland { get; } =
        [.. _england, ("wales", "Wales"), ("scotland", "Scotland")];

    /// <summary>The nine English regions and the three other nations.</summary>
    public static IReadOnlyList<(string Key, string Name)> WholeOfTheKingdom { get; } =
        [.. EnglandWalesAndScotland, ("northern-ireland", "Northern Ireland")];

    /// <summary>The partnership of a region or nation, named as the terms name all of them.</summary>
    public static BodyInTerms Partnership((string Key, string Name) region) =>
        new(PartnershipKey(region), $"{region.Name} Regional Strategic Migration Partnership", Side.Local);

    /// <summary>The seat of a region or nation, filled on its partnership's nomination.</summary>
    public static SeatInTerms Seat((string Key, string Name) region) =>
        new(region.Key, region.Name, Side.Local, PartnershipKey(region), PartnershipKey(region));

    private static string PartnershipKey((string Key, string Name) region) => $"{region.Key}-partnership";
}
