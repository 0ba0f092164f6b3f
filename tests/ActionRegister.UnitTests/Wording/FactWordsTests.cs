using System.Globalization;
using System.Text.RegularExpressions;
using ActionRegister.Application.Events;
using ActionRegister.Application.Reading;
using ActionRegister.Domain.Contents;
using ActionRegister.Domain.People;
using ActionRegister.UnitTests.Events;
using ActionRegister.Web.Wording;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Localization;
using Shouldly;
using Xunit;

namespace ActionRegister.UnitTests.Wording;

/// <summary>Every event that the register ever stored is told in a sentence, in both languages.</summary>
public sealed partial class FactWordsTests : IDisposable
{
    private readonly CultureInfo _before = CultureInfo.CurrentUICulture;
    private readonly ServiceProvider _services = new ServiceCollection().AddLogging().AddLocalization().BuildServiceProvider();

    public static TheoryData<string, string> Samples
    {
        get
        {
            var data = new TheoryData<string, string>();
            foreach (var sample in StoredSample.All)
            {
                data.Add(sample.Name, "en-GB");
                data.Add(sample.Name, "cy-GB");
            }

            return data;
        }
    }

    [Theory, MemberData(nameof(Samples))]
    public void Every_stored_event_is_told_in_a_sentence(string name, string language)
    {
        var happened = EventCatalogue.All.Decode(StoredSample.All.Single(s => s.Name == name).AsStored()).Event;
        CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(language);

        var sentence = Words().Of(happened, new(Domain.Membership.Group.Initial, new Dictionary<PersonId, string?>(), new Dictionary<EntryId, Reference>()));

        sentence.ShouldNotStartWith("Fact"); // the key, when its words are missing
        sentence.ShouldNotMatch(@"\{\d");
        Uuid().IsMatch(sentence).ShouldBeFalse(sentence);
    }

    [Theory, InlineData("en-GB"), InlineData("cy-GB")]
    public void Every_kind_of_event_has_a_name(string language)
    {
        CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(language);
        foreach (var (_, shape) in EventCatalogue.All.Kinds) Words().Name(shape).ShouldNotStartWith("Kind"); // the key, when its words are missing
    }

    [Theory, InlineData("en-GB"), InlineData("cy-GB")]
    public void Every_kind_of_exception_has_words(string language)
    {
        CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(language);
        var words = new ExceptionWords(_services.GetRequiredService<IStringLocalizer<Texts>>());
        foreach (var kind in Enum.GetValues<ExceptionKind>()) words.Of(kind).ShouldNotStartWith("Exception");
    }

    [Fact]
    public void Every_name_in_the_catalogue_has_been_told() =>
        EventCatalogue.All.Names.Except(StoredSample.All.Select(s => s.Type)).ShouldBeEmpty();

    public void Dispose()
    {
        CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = _before;
        _services.Dispose();
    }

    private FactWords Words()
    {
        var words = _services.GetRequiredService<IStringLocalizer<Texts>>();
        return new(words, new PartyWords(words));
    }

    [GeneratedRegex("[0-9a-f]{8}-[0-9a-f]{4}-")]
    private static partial Regex Uuid();
}
