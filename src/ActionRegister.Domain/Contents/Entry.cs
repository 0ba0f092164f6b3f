using ActionRegister.Domain.Deciding;

namespace ActionRegister.Domain.Contents;

/// <summary>Placeholder to compile.</summary>
public sealed record Entry : IState<Entry> { /// <inheritdoc/>
 public static Entry Initial { get; } = new(); /// <inheritdoc/>
 public Entry Evolve(Recorded recorded) => this; }
