namespace ActionRegister.Web.Input;

/// <summary>How much is taken. The log takes 512 KB for a part and 1 MB for a command; these stay below.</summary>
internal static class Limits
{
    /// <summary>Bytes of a body.</summary>
    public const int Body = 1024 * 1024;

    /// <summary>Characters of something that stands on one line: a title, a name.</summary>
    public const int Line = 200;

    /// <summary>Characters of the wording that is agreed.</summary>
    public const int Wording = 100_000;

    /// <summary>Characters of reasons, comments, answers, notes.</summary>
    public const int Prose = 20_000;

    /// <summary>Items of a list.</summary>
    public const int Items = 50;
}
