using System.Text;

namespace ActionRegister.Application.Importing;

/// <summary>Takes the bytes of a file as UTF-8, or says why they are not.</summary>
internal static class FileText
{
    private static readonly UTF8Encoding _strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>The text without a byte order mark; or what is wrong, and on which line.</summary>
    public static (string Text, LineFault? Fault) Of(byte[] bytes)
    {
        if (bytes is [0xff, 0xfe, ..] or [0xfe, 0xff, ..])
            return ("", new(1, "The file is written in UTF-16. Save it as UTF-8 (in a spreadsheet: \"CSV UTF-8\")."));
        var body = bytes.AsSpan(bytes is [0xef, 0xbb, 0xbf, ..] ? 3 : 0);
        try
        {
            var text = _strict.GetString(body);
            return text.IndexOf('\0', StringComparison.Ordinal) is var zero and >= 0
                ? ("", new(LineOf(text.AsSpan(0, zero)), "The file is not a text: it has a byte of value zero."))
                : (text, null);
        }
        catch (DecoderFallbackException invalid)
        {
            var before = Encoding.Latin1.GetString(body[..Math.Clamp(invalid.Index, 0, body.Length)]);
            return ("", new(LineOf(before), "The file is not written in UTF-8 from here on. Save it as UTF-8 (in a spreadsheet: \"CSV UTF-8\")."));
        }
    }

    private static int LineOf(ReadOnlySpan<char> before) => before.Count('\n') + 1;
}
