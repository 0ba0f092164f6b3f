using System.Globalization;
using ActionRegister.Application.Events;
using ActionRegister.Domain.Deciding;
using ActionRegister.Domain.Membership;
using ActionRegister.Domain.TermsOfReference;

namespace ActionRegister.Application.Projections;

/// <summary>What the read models' rows have in common.</summary>
internal static class ProjectionRows
{
    /// <summary>"For ever": the end of a range on the recorded axis that nothing has ended yet.</summary>
    public const long Open = long.MaxValue;

    /// <summary>That of a row, in SQL: nothing else can change any more.</summary>
    public const string IsOpen = "rec_to = 9223372036854775807";

    /// <summary>PostgreSQL's <c>infinity</c>.</summary>
    public static readonly DateOnly Forever = DateOnly.MaxValue;

    /// <summary>Both co-chairs' offices.</summary>
    public static readonly string[] CoChairs = [Party.CoChair(Side.Central).Value, Party.CoChair(Side.Local).Value];

    /// <summary>The entry or person whose stream the event is on.</summary>
    public static Guid Key(this Kept kept) => Guid.ParseExact(kept.Stream.Key, "D");

    /// <summary>The London day by which the rules judged the event.</summary>
    public static DateOnly Day(this Kept kept) => LondonDay.Of(kept.Recorded.Clock);

    /// <summary>The number of an amendment as a key: 0 for the proposal itself.</summary>
    public static int Matter(int? amendment) => amendment ?? 0;

    /// <summary>A bit for each side, so that both make 3.</summary>
    public static int Bit(Side side) => side switch { Side.Central => 1, Side.Local => 2 };

    /// <summary>The co-chair's office of the other side.</summary>
    public static string OtherCoChair(Side side) =>
        Party.CoChair(side switch { Side.Central => Side.Local, Side.Local => Side.Central }).Value;

    /// <summary>A day as people read it: "15 June 2026".</summary>
    public static string Words(this DateOnly day) => day.ToString("d MMMM yyyy", CultureInfo.InvariantCulture);
}
