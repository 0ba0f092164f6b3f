namespace ActionRegister.Application.Tracing;

/// <summary>What is asked about: a whole text, or words of it.</summary>
/// <param name="Phrase">The words, or null for the whole.</param>
/// <param name="Field">The part in which they stand, as the API names it; null for the first part that has them.</param>
/// <param name="At">Where in that part they begin, in characters from 0; null for the first place that has them.</param>
/// <param name="Text">Number of the text; null for the one in force (otherwise the latest).</param>
public sealed record WhyAsked(string? Phrase, string? Field = null, int? At = null, int? Text = null);
