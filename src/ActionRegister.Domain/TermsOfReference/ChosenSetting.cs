namespace ActionRegister.Domain.TermsOfReference;

/// <summary>A value that the group chose for a setting, and the entry by which it chose it.</summary>
/// <param name="Name">The setting.</param>
/// <param name="Value">The value, as stored.</param>
/// <param name="By">The reference of the entry: "D-2026-0014".</param>
public sealed record ChosenSetting(SettingName Name, string Value, string By);
