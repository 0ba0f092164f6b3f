using System.Diagnostics;
using ActionRegister.Domain.Deciding;
using ActionRegister.Domain.People;
using ActionRegister.Domain.TermsOfReference;

namespace ActionRegister.Domain.Erasures;

/// <summary>The parts of an event that can be erased; what was agreed, and its wording, never can.</summary>
public enum ErasedPart
{
    /// <summary>Who did it, for readers.</summary>
    Actor,

    /// <summary>Free text that may hold personal data: comments, answers, reasons, names.</summary>
    Private,
}

/// <summary>The secretariat asked that one part of one event be erased.</summary>
/// <param name="Basis">Under what law or request; never a repetition of what is to go.</param>
public sealed record ErasureAsked(long Event, ErasedPart Part, string Basis) : IEvent;

/// <summary>One co-chair authorised the erasure; it may be carried out once both have.</summary>
public sealed record ErasureAuthorised(Side CoChair, PersonId Person) : IEvent;

/// <summary>The operator erased the part: its bytes and its key are gone from the store, and every proof still holds.</summary>
/// <param name="Basis">Under what law or request, as the operator was told.</param>
public sealed record ErasureCarriedOut(long Event, ErasedPart Part, string Basis) : IEvent;

/// <summary>
/// The operator erased the part again after a restore; the event that erased it first, on the authority of both co-chairs, was
/// lost with the end of the log, and is known from the list kept outside the database.
/// </summary>
/// <param name="Lost">The position that the lost event had.</param>
/// <param name="LostLeaf">Its leaf hash, in base64.</param>
public sealed record ErasureRepeated(long Event, ErasedPart Part, long Lost, string LostLeaf) : IEvent;

/// <summary>Only what the rules need to know about the erasure of one part of one event.</summary>
/// <param name="AuthorisedBy">Who authorised it for each side.</param>
public sealed record Erasure(bool Asked, IReadOnlyDictionary<Side, PersonId> AuthorisedBy, bool CarriedOut) : IState<Erasure>
{
    /// <inheritdoc/>
    public static Erasure Initial { get; } = new(false, new Dictionary<Side, PersonId>(), false);

    /// <summary>The stream of the erasure of that part of the event at that position.</summary>
    public static StreamName Stream(long position, ErasedPart part) => new($"erasure/{position}-{Word(part)}");

    /// <summary>Which part of which event is gone by this event; null when it is about something else.</summary>
    public static (long Event, ErasedPart Part)? By(IEvent happened) => happened switch
    {
        ErasureCarriedOut e => (e.Event, e.Part),
        ErasureRepeated e => (e.Event, e.Part),
        _ => null,
    };

    /// <summary>How the part is called in the log: <c>actor</c> or <c>private</c>.</summary>
    public static string Word(ErasedPart part) => part switch { ErasedPart.Actor => "actor", ErasedPart.Private => "private" };

    /// <inheritdoc/>
    public Erasure Evolve(Recorded recorded) => recorded.Event switch
    {
        ErasureAsked => this with { Asked = true },
        ErasureAuthorised e => this with { AuthorisedBy = new Dictionary<Side, PersonId>(AuthorisedBy) { [e.CoChair] = e.Person } },
        ErasureCarriedOut or ErasureRepeated => this with { CarriedOut = true },
        _ => throw new UnreachableException($"{recorded.Event.GetType().Name} is not an event of an erasure."),
    };
}
