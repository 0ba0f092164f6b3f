using ActionRegister.Application.Events;
using ActionRegister.EventStore.Projections;

namespace ActionRegister.Application.Projections;

/// <summary>Every read model that is kept up to date.</summary>
public static class ReadModels
{
    /// <summary>The projections, reading events through this catalogue.</summary>
    public static IReadOnlyList<IProjection> Projections(EventTypes types) =>
    [
        new DecodedProjection(new Register(), types),
        new DecodedProjection(new History(types), types),
        new DecodedProjection(new Awaited(), types),
        new DecodedProjection(new Planned(), types),
        new DecodedProjection(new Exceptional(), types),
        new DecodedProjection(new People(), types),
    ];
}
