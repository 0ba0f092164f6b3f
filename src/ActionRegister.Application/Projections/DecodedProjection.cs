using ActionRegister.EventStore.Projections;
using ActionRegister.EventStore.Reading;

namespace ActionRegister.Application.Projections;

/// <summary>Gives a read model the events as the domain knows them; an event that cannot be read stops it, visibly.</summary>
internal sealed class DecodedProjection(IReadModel model, DecodedEvents events) : IProjection
{
    public string Name => model.Name;

    public int Build => model.Build;

    public string Schema { get; } = Read($"{model.Name}.sql");

    public IEnumerable<RowChange> Apply(StoredEvent recorded) => model.Apply(events.Of(recorded));

    private static string Read(string file)
    {
        using var stream = typeof(DecodedProjection).Assembly.GetManifestResourceStream(file)
            ?? throw new InvalidOperationException($"There is no {file} among the program's resources.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
