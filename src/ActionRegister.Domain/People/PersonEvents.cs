using System.Diagnostics;
using ActionRegister.Domain.Deciding;
using ActionRegister.Domain.TermsOfReference;

namespace ActionRegister.Domain.People;

/// <summary>A natural person became known to the register. The name can be erased; the person's acts stay.</summary>
public sealed record PersonRecorded([property: PrivatePart] PrivateText Name) : IEvent;

/// <summary>The person's name changed.</summary>
public sealed record PersonRenamed([property: PrivatePart] PrivateText Name) : IEvent;

/// <summary>
/// A way to sign in was tied to the person. It opens the register once confirmed by a co-chair; one bound by the
/// operator before the first secretariat needs no confirmation.
/// </summary>
/// <param name="Key">Keyed hash of issuer and subject, 64 lower-case hexadecimal digits; never an e-mail address.</param>
/// <param name="NeedsConfirmation">Whether a co-chair has to confirm it first.</param>
public sealed record SignInBound(string Key, bool NeedsConfirmation) : IEvent;

/// <summary>A co-chair confirmed that this sign-in is this person's.</summary>
public sealed record SignInConfirmed(string Key, Side CoChair) : IEvent;

/// <summary>A way to sign in was taken from the person.</summary>
public sealed record SignInUnbound(string Key) : IEvent;

/// <summary>A sign-in of a person.</summary>
public sealed record SignIn(string Key, bool Confirmed);

/// <summary>Only what the rules need to know about a person; the name is not among it.</summary>
public sealed record Person(bool Exists, IReadOnlyList<SignIn> SignIns) : IState<Person>
{
    /// <inheritdoc/>
    public static Person Initial { get; } = new(false, []);

    /// <inheritdoc/>
    public Person Evolve(Recorded recorded) => recorded.Event switch
    {
        PersonRecorded => this with { Exists = true },
        PersonRenamed => this,
        SignInBound e => this with { SignIns = [.. SignIns, new(e.Key, !e.NeedsConfirmation)] },
        SignInConfirmed e => this with
        {
            SignIns = [.. SignIns.Select(s => s.Key == e.Key ? s with { Confirmed = true } : s)],
        },
        SignInUnbound e => this with { SignIns = [.. SignIns.Where(s => s.Key != e.Key)] },
        _ => throw new UnreachableException($"{recorded.Event.GetType().Name} is not an event of a person."),
    };
}
