using ActionRegister.Domain.Deciding;
using ActionRegister.Domain.Membership;

namespace ActionRegister.Domain.Actions;

/// <summary>An owner said how an action is going. Progress is free and changes no content.</summary>
public sealed record ProgressReported(int Report, Party For, [property: PrivatePart] PrivateText Note) : IEvent;

/// <summary>An owner reported the action done, with evidence that anyone can check.</summary>
/// <param name="Completion">Its number on this entry, from 1.</param>
/// <param name="For">The owner who reports.</param>
/// <param name="DisputableUntil">The London day at whose end the report stands if nobody disputes it.</param>
/// <param name="Evidence">How anyone can check.</param>
public sealed record ActionCompleted(
    int Completion, Party For, DateOnly DisputableUntil, [property: PrivatePart] PrivateText Evidence) : IEvent;

/// <summary>A member or co-chair disputed that the action is done; it is open again.</summary>
public sealed record CompletionDisputed(int Completion, Party By, [property: PrivatePart] PrivateText Reasons) : IEvent;
