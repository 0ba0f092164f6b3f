using System.Collections.Immutable;
using System.Diagnostics;
using ActionRegister.Domain.Deciding;
using ActionRegister.Domain.People;
using ActionRegister.Domain.TermsOfReference;

namespace ActionRegister.Domain.Importing;

/// <summary>How far an import is.</summary>
public enum ImportStatus
{
    /// <summary>No such import.</summary>
    Unknown,

    /// <summary>Begun, and not every row is recorded.</summary>
    Running,

    /// <summary>Every row is recorded; both co-chairs have not confirmed it yet.</summary>
    Unconfirmed,

    /// <summary>Both co-chairs have confirmed it; its entries are agreed and locked.</summary>
    Confirmed,

    /// <summary>Taken back whole.</summary>
    Withdrawn,
}

/// <summary>Only what the rules need to know about one import.</summary>
public sealed record Import : IState<Import>
{
    /// <inheritdoc/>
    public static Import Initial { get; } = new();

    /// <summary>How far it is.</summary>
    public ImportStatus Status { get; private init; }

    /// <summary>What its file is called.</summary>
    public string File { get; private init; } = "";

    /// <summary>How many rows it has.</summary>
    public int Rows { get; private init; }

    /// <summary>How many entries it makes.</summary>
    public int Entries { get; private init; }

    /// <summary>Fingerprint of its rows.</summary>
    public ImportHash Hash { get; private init; }

    /// <summary>From 1; each but the first follows a withdrawal.</summary>
    public int Attempt { get; private init; }

    /// <summary>Who has confirmed it, by side.</summary>
    public ImmutableSortedDictionary<Side, PersonId> ConfirmedBy { get; private init; } = ImmutableSortedDictionary<Side, PersonId>.Empty;

    /// <inheritdoc/>
    public Import Evolve(Recorded recorded) => recorded.Event switch
    {
        ImportStarted e => this with
        {
            Status = ImportStatus.Running,
            File = e.File,
            Rows = e.Rows,
            Entries = e.Entries,
            Hash = e.Hash,
            Attempt = e.Attempt,
        },
        ImportCompleted => this with { Status = ImportStatus.Unconfirmed },
        ImportConfirmed e => this with
        {
            ConfirmedBy = ConfirmedBy.SetItem(e.CoChair, e.Person),
            Status = e.Both ? ImportStatus.Confirmed : Status,
        },
        ImportWithdrawn => this with { Status = ImportStatus.Withdrawn },
        _ => throw new UnreachableException($"{recorded.Event.GetType().Name} is not an event of an import."),
    };
}
