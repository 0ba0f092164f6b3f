namespace ActionRegister.Domain.Actions;

/// <summary>A report that an action is done.</summary>
/// <param name="Number">Its number on the entry.</param>
/// <param name="DisputableUntil">The London day at whose end it stands if nobody disputes it.</param>
/// <param name="Disputed">Whether somebody did.</param>
public sealed record Completion(int Number, DateOnly DisputableUntil, bool Disputed);
