using ActionRegister.Application.Events;
using ActionRegister.EventStore.Projections;

namespace ActionRegister.Application.Projections;

/// <summary>Every read model that is kept up to date.</summary>
public static class ReadModels
{
    /// <summary>The projections, reading events through this catalogue.</summary>
    public static IReadOnlyList<IProjection> Projections(EventTypes types)
    {
        var events = new DecodedEvents(types);
        return
        [
            .. new IReadModel[]
            {
                new Register(), new History(types), new Awaited(), new Planned(), new Exceptional(), new People(),
            }.Select(model => new DecodedProjection(model, events)),
        ];
    }
}
