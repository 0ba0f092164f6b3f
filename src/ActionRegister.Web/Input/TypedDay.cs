using System.Globalization;

namespace ActionRegister.Web.Input;

/// <summary>A day as it is written in addresses and date fields: 2026-01-31.</summary>
internal static class TypedDay
{
    /// <summary>The day, or null when it is none; white space around it does not matter.</summary>
    public static DateOnly? Of(string? typed) => Exactly(typed?.Trim());

    /// <summary>The day, or null when it is none.</summary>
    public static DateOnly? Exactly(string? text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;
}
