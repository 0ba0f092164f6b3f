namespace ActionRegister.Web.Input;

/// <summary>What somebody typed into a field of a form, as the register keeps it: line ends are LF, white space around it goes.</summary>
internal static class TypedText
{
    /// <summary>The words, or null when nothing was typed.</summary>
    public static string? Of(string? typed) =>
        string.IsNullOrWhiteSpace(typed) ? null : typed.Replace("\r\n", "\n", StringComparison.Ordinal).Trim();

    /// <summary>Whether it holds characters that no text has: controls other than tab and line end.</summary>
    public static bool HasControls(string text) => text.Any(c => char.IsControl(c) && c is not ('\t' or '\n'));
}
