namespace ActionRegister.Cli.Founding;

/// <summary>Takes the group's name from the title of its terms.</summary>
internal static class GroupName
{
    private static readonly string[] _endings = ["Revised Terms of Reference", "Terms of Reference"];

    /// <summary>The title without the words that say what kind of document it is.</summary>
    public static string From(string title)
    {
        var ending = _endings.FirstOrDefault(words => title.EndsWith(words, StringComparison.OrdinalIgnoreCase));
        var name = ending is null ? title : title[..^ending.Length].TrimEnd(' ', '-', '–', ':', ',');
        return name.Length > 0 ? name : title;
    }
}
