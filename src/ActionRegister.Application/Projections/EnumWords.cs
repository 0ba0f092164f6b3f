using System.Text.Json;

namespace ActionRegister.Application.Projections;

/// <summary>How a read model keeps a choice: as lower-case words with hyphens, like the log does.</summary>
internal static class EnumWords
{
    public static string Word<T>(this T value)
        where T : struct, Enum => JsonNamingPolicy.KebabCaseLower.ConvertName(value.ToString());

    public static T Of<T>(string word)
        where T : struct, Enum => Enum.GetValues<T>().Single(value => value.Word() == word);
}
