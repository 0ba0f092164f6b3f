using ActionRegister.EventStore.Reading;
using Npgsql;

namespace ActionRegister.EventStore.Projections;

/// <summary>Applies consecutive events to the rows that they concern, wherever these are.</summary>
internal sealed class EventFold
{
    private readonly IReadOnlyList<StoredEvent> _events;
    private readonly List<IReadOnlyList<RowChange>> _changes = [];
    private readonly ProjectionStoppedException? _stopped;

    /// <summary>Applies them once without any row: what has to be looked up is known only by trying.</summary>
    public EventFold(IProjection projection, IReadOnlyList<StoredEvent> events)
    {
        _events = events;
        try
        {
            _changes.AddRange(events.Select(recorded => Understood(projection, recorded)));
            Apply();
        }
        catch (ProjectionStoppedException stopped)
        {
            _stopped = stopped; // said when it is asked for the rows: this may be done long before
        }
    }

    /// <summary>The rows that they concern, as far as these are known.</summary>
    public Rows Rows { get; } = new();

    /// <summary>The rows after the events, those before them read inside the caller's transaction.</summary>
    public async Task<Rows> Over(string schema, NpgsqlConnection connection, CancellationToken cancellation)
    {
        if (_stopped is not null)
            throw _stopped;
        while (Rows.AreMissing)
        {
            await RowsOfBuild.ReadMissing(Rows, schema, connection, cancellation);
            Rows.Again();
            Apply();
        }

        return Rows;
    }

    private static IReadOnlyList<RowChange> Understood(IProjection projection, StoredEvent recorded)
    {
        try
        {
            return [.. projection.Apply(recorded)];
        }
        catch (Exception poison)
        {
            throw new ProjectionStoppedException(recorded.Position, poison);
        }
    }

    private void Apply()
    {
        for (var i = 0; i < _events.Count; i++)
        {
            try
            {
                foreach (var change in _changes[i])
                    change(Rows);
            }
            catch (Exception) when (Rows.AreMissing)
            {
                return; // perhaps for want of a row that is still to be read; if not, it fails again with all of them
            }
            catch (Exception poison)
            {
                throw new ProjectionStoppedException(_events[i].Position, poison);
            }
        }
    }
}
