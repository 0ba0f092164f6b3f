namespace ActionRegister.Application.Tracing;

/// <summary>
/// A sentence before it is in any language: which one, and what goes into its places. <see cref="WhyEnglish"/> says it in
/// English; pages say it from their own words, which have the same keys.
/// </summary>
/// <param name="Key">Which sentence.</param>
/// <param name="With">
/// What goes into its places: a number, a London day, words as written or erased, a party, a doer, a list of them, or text.
/// </param>
public sealed record Said(string Key, params IReadOnlyList<object> With);
