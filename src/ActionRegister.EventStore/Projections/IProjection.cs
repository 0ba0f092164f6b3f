using ActionRegister.EventStore.Reading;

namespace ActionRegister.EventStore.Projections;

/// <summary>One read model: what its tables look like and what each event changes in them.</summary>
public interface IProjection
{
    /// <summary>Lower-case letters, digits and underscores, at most 40.</summary>
    string Name { get; }

    /// <summary>
    /// Raised whenever tables or Apply change: the projection is then built anew beside the live one.
    /// </summary>
    int Build { get; }

    /// <summary>
    /// DDL of its tables, unqualified; each becomes the view <c>read.table</c>. Table names are unique over all
    /// projections.
    /// </summary>
    string Schema { get; }

    /// <summary>
    /// DDL of what only readers need, above all their indexes; made once a build holds the log, because filling an index costs a
    /// multiple of making it. It may be done again.
    /// </summary>
    string ForReaders => "";

    /// <summary>
    /// Pure: what the event changes in the rows of the projection's own tables. It may be done twice, before and after the rows
    /// that it looks up are read.
    /// </summary>
    IEnumerable<RowChange> Apply(StoredEvent recorded);
}
