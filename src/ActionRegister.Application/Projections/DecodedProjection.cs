using ActionRegister.EventStore.Projections;
using ActionRegister.EventStore.Reading;

namespace ActionRegister.Application.Projections;

/// <summary>Gives a read model the events as the domain knows them; an event that cannot be read stops it, visibly.</summary>
internal sealed class DecodedProjection : IProjection
{
    private const string Later = "-- Once the rows are there:\n";

    private readonly IReadModel _model;
    private readonly DecodedEvents _events;

    public DecodedProjection(IReadModel model, DecodedEvents events)
    {
        (_model, _events) = (model, events);
        var ddl = Read($"{model.Name}.sql").Split(Later, 2);
        (Schema, ForReaders) = (ddl[0], ddl is [_, var later] ? later : "");
    }

    public string Name => _model.Name;

    public int Build => _model.Build;

    public string Schema { get; }

    public string ForReaders { get; }

    public IEnumerable<RowChange> Apply(StoredEvent recorded) => _model.Apply(_events.Of(recorded));

    private static string Read(string file)
    {
        using var stream = typeof(DecodedProjection).Assembly.GetManifestResourceStream(file)
            ?? throw new InvalidOperationException($"There is no {file} among the program's resources.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
