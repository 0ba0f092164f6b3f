using ActionRegister.Domain.Contents;
using ActionRegister.Domain.Deciding;

namespace ActionRegister.Domain.TermsOfReference;

/// <summary>New terms of reference came into force: with <see cref="SettingChosen"/> the only way in which the rules change.</summary>
/// <param name="By">The entry that carries them.</param>
/// <param name="ByReference">How that entry is quoted.</param>
/// <param name="Number">Number of the rules in force from here on.</param>
/// <param name="Terms">The version, clause by clause.</param>
public sealed record TermsOfReferenceAdopted(
    EntryId By, Reference ByReference, int Number, [property: TextPart] TermsVersion Terms) : IEvent;

/// <summary>A setting that the terms leave open was chosen, or put back, by an agreed entry.</summary>
/// <param name="By">The entry that carries it.</param>
/// <param name="ByReference">How that entry is quoted.</param>
/// <param name="Number">Number of the rules in force from here on.</param>
/// <param name="Setting">Which setting.</param>
/// <param name="From">The value before.</param>
/// <param name="To">The value now.</param>
public sealed record SettingChosen(
    EntryId By, Reference ByReference, int Number, SettingName Setting, string From, string To) : IEvent;
