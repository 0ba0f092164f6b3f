using ActionRegister.Application.Events;
using ActionRegister.Application.Reading;
using ActionRegister.Application.Tracing;
using ActionRegister.Domain.Contents;
using ActionRegister.Domain.Deciding;
using ActionRegister.UnitTests.Deciding;

namespace ActionRegister.UnitTests.Tracing;

/// <summary>The events of a register in memory as readers see them: each its own command, by the seat of Wales.</summary>
internal static class KeptLog
{
    public static IReadOnlyList<Kept> Of(Ledger ledger, StreamName stream) =>
    [
        .. ledger.Log.Where(r => r.Stream == stream).Select(r => new Kept(
            r,
            EventCatalogue.All.NameOf(r.Event),
            r.Clock,
            new Attribution(null, "seat:wales", null, "test"),
            new Guid((int)r.Position, 0, 0, new byte[8]),
            N: 0,
            Of: 1,
            Cause: null)),
    ];

    public static IReadOnlyList<Kept> Of(Ledger ledger, EntryId entry) => Of(ledger, StreamName.Of(entry));

    public static Moment Now(Course course) => new(course.Ledger.Log.Count - 1, course.At, LondonDay.Of(course.At));

    /// <summary>Why the entry of a course reads as it does; the rules say nothing of what is missing.</summary>
    public static WhyGraph Why(Course course, string? phrase) => Why(course, new WhyAsked(phrase));

    public static WhyGraph Why(Course course, WhyAsked asked)
    {
        var trace = new EntryTrace(Of(course.Ledger, course.Id), Now(course));
        var scene = new WhyScene(
            trace, GroupTrace.Of(Of(course.Ledger, StreamName.Group)), new Dictionary<EntryId, EntryTrace>(), EventCatalogue.All);
        WhyBuilder.Build(scene);
        return WhyOf.Graph(scene, new WhyAnswer(scene, _ => null), asked);
    }
}
