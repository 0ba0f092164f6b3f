using ActionRegister.Application.Events;
using ActionRegister.EventStore.Projections;

namespace ActionRegister.Application.Projections;

/// <summary>What one read model keeps, and what each event changes in it.</summary>
internal interface IReadModel
{
    /// <summary>Lower-case letters and underscores; also the name of the file with its tables.</summary>
    string Name { get; }

    /// <summary>Raised whenever its tables or <see cref="Apply"/> change: it is then built anew beside the live one.</summary>
    int Build { get; }

    /// <summary>Pure: what changes in its own rows. Events that it does not care about change nothing.</summary>
    IEnumerable<RowChange> Apply(Kept kept);
}
