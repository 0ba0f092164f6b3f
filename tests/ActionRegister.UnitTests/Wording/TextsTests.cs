using System.Collections;
using System.Globalization;
using System.Resources;
using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using ActionRegister.Web.Wording;
using Shouldly;
using Xunit;

namespace ActionRegister.UnitTests.Wording;

/// <summary>The words of the pages: whole in both languages, and none that no page says.</summary>
public sealed partial class TextsTests
{
    private static readonly string _web = Path.GetFullPath(Path.Combine(Path.GetDirectoryName(ThisFile())!, "../../../src/ActionRegister.Web"));

    public static TheoryData<Type> Folders => [.. typeof(Texts).Assembly.GetTypes().Where(t => t.Name == "Texts").OrderBy(t => t.FullName, StringComparer.Ordinal)];

    [Theory, MemberData(nameof(Folders))]
    public void Every_sentence_is_there_in_English_and_in_Welsh(Type folder)
    {
        var (english, welsh) = (Words(folder, CultureInfo.InvariantCulture), Words(folder, CultureInfo.GetCultureInfo("cy")));
        welsh.Keys.ShouldBe(english.Keys, ignoreOrder: true);
        foreach (var (key, sentence) in english)
        {
            sentence.ShouldNotBeNullOrWhiteSpace(key);
            welsh[key].ShouldNotBeNullOrWhiteSpace(key);
            Places(welsh[key]).ShouldBe(Places(sentence), key);
            Tags(welsh[key]).ShouldBe(Tags(sentence), ignoreOrder: true, key);
        }
    }

    [Theory, MemberData(nameof(Folders))]
    public void Every_key_that_a_page_names_has_words(Type folder)
    {
        var words = Words(folder, CultureInfo.InvariantCulture);
        var source = string.Concat(SourcesOf(folder).Select(File.ReadAllText));
        foreach (Match named in NamedKey().Matches(source)) words.Keys.ShouldContain(named.Groups[1].Value);
    }

    // A key may be made of parts ("Title" + status), or be the name of an enum's member: it has to stand somewhere in the folder's sources, whole or by its beginning.
    [Theory, MemberData(nameof(Folders))]
    public void The_words_are_used(Type folder)
    {
        var used = string.Concat(SourcesOf(folder).Concat(Directory.GetFiles(_web, "*.cs", SearchOption.AllDirectories)).Select(File.ReadAllText));
        var parts = MadeKey().Matches(used).Select(m => m.Groups[1].Value).ToHashSet();
        foreach (var key in Words(folder, CultureInfo.InvariantCulture).Keys)
            (Regex.IsMatch(used, $@"\b{Regex.Escape(key)}\b") || parts.Any(part => key.StartsWith(part, StringComparison.Ordinal))).ShouldBeTrue($"{folder.FullName}: no page says \"{key}\".");
    }

    // IHtmlLocalizer puts places into what is written to the page, and not into .Value: titles and attributes need GetString.
    [Fact]
    public void No_page_takes_a_sentence_without_its_places()
    {
        foreach (var page in Directory.GetFiles(_web, "*.cshtml", SearchOption.AllDirectories))
            UnfilledSentence().Match(File.ReadAllText(page)).Value.ShouldBe("", page);
    }

    private static IEnumerable<string> SourcesOf(Type folder)
    {
        var path = Path.Combine(_web, folder.Namespace!["ActionRegister.Web.".Length..].Replace('.', '/'));
        return Directory.EnumerateFiles(path, "*.cs*").Where(f => !f.EndsWith("/Texts.cs", StringComparison.Ordinal));
    }

    private static Dictionary<string, string> Words(Type folder, CultureInfo language)
    {
        var set = new ResourceManager(folder).GetResourceSet(language, createIfNotExists: true, tryParents: false);
        set.ShouldNotBeNull($"{folder.FullName} has no words in {language.EnglishName}.");
        return set.Cast<DictionaryEntry>().ToDictionary(e => (string)e.Key, e => (string)e.Value!);
    }

    private static string Places(string sentence) => string.Join(' ', Place().Matches(sentence).Select(m => m.Value).Distinct().Order(StringComparer.Ordinal));

    private static IEnumerable<string> Tags(string sentence) => Tag().Matches(sentence).Select(m => m.Value);

    private static string ThisFile([CallerFilePath] string path = "") => path;

    [GeneratedRegex(@"(?:\bT|\bwords)\[""([A-Za-z0-9]+)""")]
    private static partial Regex NamedKey();

    [GeneratedRegex(@"\$""([A-Z][A-Za-z]+)\{")]
    private static partial Regex MadeKey();

    [GeneratedRegex(@"T\[\$?""[^""]+"", [^\[\]]+\]\.Value")]
    private static partial Regex UnfilledSentence();

    [GeneratedRegex(@"\{\d+[^}]*\}")]
    private static partial Regex Place();

    [GeneratedRegex("<[^>]+>")]
    private static partial Regex Tag();
}
