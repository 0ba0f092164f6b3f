using System.Diagnostics;
using ActionRegister.Domain.Audit;
using ActionRegister.Domain.Contents;
using ActionRegister.Domain.Erasures;
using ActionRegister.Domain.Importing;
using ActionRegister.Domain.Membership;
using ActionRegister.Domain.People;

namespace ActionRegister.Domain.Deciding;

/// <summary>Which state is folded from which stream, and what a command still has to read before it can be decided.</summary>
public static class Fold
{
    /// <summary>The state of a stream that does not exist.</summary>
    public static object Initial(StreamName stream) => stream.Category switch
    {
        "group" => Group.Initial,
        "entry" => Entry.Initial,
        "person" => Person.Initial,
        "reference" => ReferenceUse.Initial,
        "import" => Import.Initial,
        "erasure" => Erasure.Initial,
        "log" => LogSigning.Initial,
        _ => throw new UnreachableException($"No state is folded from {stream}."),
    };

    /// <summary>The state after one more event of its stream.</summary>
    public static object Evolve(object state, Recorded recorded) => state switch
    {
        Group group => group.Evolve(recorded),
        Entry entry => entry.Evolve(recorded),
        Person person => person.Evolve(recorded),
        ReferenceUse use => use.Evolve(recorded),
        Import import => import.Evolve(recorded),
        Erasure erasure => erasure.Evolve(recorded),
        LogSigning signing => signing.Evolve(recorded),
        _ => throw new UnreachableException($"{state.GetType().Name} is not the state of a stream."),
    };

    /// <summary>The state of a stream after its whole history, oldest event first.</summary>
    public static object Of(StreamName stream, IEnumerable<Recorded> history) => history.Aggregate(Initial(stream), Evolve);

    /// <summary>The streams to read next; empty when the command can be decided. The group's comes first and alone.</summary>
    public static IReadOnlyList<StreamName> Missing(ICommand command, View view) =>
        view.Has(StreamName.Group)
            ? [.. command.Reads(view).Concat(view.Imports).Where(stream => !view.Has(stream)).Distinct()]
            : [StreamName.Group];
}
