using ActionRegister.Domain.Audit;
using ActionRegister.Domain.Contents;
using ActionRegister.Domain.Erasures;
using ActionRegister.Domain.Importing;
using ActionRegister.Domain.Membership;
using ActionRegister.Domain.People;

namespace ActionRegister.Domain.Deciding;

/// <summary>The folded states that a decision may look at. What was not read is null; what does not exist is Initial.</summary>
public sealed class View
{
    private readonly Dictionary<StreamName, object> _states = [];

    /// <summary>The group: rules in force, seats, offices.</summary>
    public Group Group => Find<Group>(StreamName.Group) ?? Group.Initial;

    /// <summary>In whose name the log is signed.</summary>
    public LogSigning Signing => Find<LogSigning>(StreamName.Log) ?? LogSigning.Initial;

    /// <summary>One decision or action; null when it has not been read yet. What was imported counts when its import does.</summary>
    public Entry? Entry(EntryId id) => EntryAsRecorded(id) is { } entry
        ? entry.Of(entry.Import is { } imported ? Import(imported.Batch) : null)
        : null;

    /// <summary>One decision or action as its own events tell, whatever became of its import; null when not read yet.</summary>
    public Entry? EntryAsRecorded(EntryId id) => Find<Entry>(StreamName.Of(id));

    /// <summary>One import; null when not read yet.</summary>
    public Import? Import(ImportId id) => Find<Import>(StreamName.Of(id));

    /// <summary>The imports of the entries read so far: whoever reads such an entry stands on what became of them.</summary>
    public IEnumerable<StreamName> Imports => _states.Values.OfType<Entry>()
        .Select(entry => entry.Import?.Batch).OfType<ImportId>().Select(StreamName.Of);

    /// <summary>One person; null when not read yet.</summary>
    public Person? Person(PersonId id) => Find<Person>(StreamName.Of(id));

    /// <summary>Whether a reference is free; null when not read yet.</summary>
    public ReferenceUse? Reference(Reference reference) => Find<ReferenceUse>(StreamName.Of(reference));

    /// <summary>The erasure of a part of an event, asked for or not; null when not read yet.</summary>
    public Erasure? Erasure(long position, ErasedPart part) => Find<Erasure>(Erasures.Erasure.Stream(position, part));

    /// <summary>Adds a state that was read.</summary>
    public void Add(StreamName stream, object state) => _states[stream] = state;

    /// <summary>Whether the stream was read.</summary>
    public bool Has(StreamName stream) => _states.ContainsKey(stream);

    private T? Find<T>(StreamName stream)
        where T : class => _states.GetValueOrDefault(stream) as T;
}
