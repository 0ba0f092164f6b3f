using ActionRegister.Application.Events;
using ActionRegister.Domain.Deciding;
using ActionRegister.Domain.Membership;

namespace ActionRegister.Application.Tracing;

/// <summary>Everything that was recorded on the group up to a moment, and the group as it stood then.</summary>
internal sealed record GroupTrace(Group State, IReadOnlyList<Kept> Events)
{
    public static GroupTrace Of(IReadOnlyList<Kept> events) =>
        new((Group)Fold.Of(StreamName.Group, events.Select(e => e.Recorded)), events);
}
