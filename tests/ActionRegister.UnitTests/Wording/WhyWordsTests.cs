using System.Globalization;
using System.Resources;
using ActionRegister.Application.Tracing;
using Shouldly;
using Xunit;

namespace ActionRegister.UnitTests.Wording;

/// <summary>Pages and commands say of a why-graph the same.</summary>
public sealed class WhyWordsTests
{
    [Fact]
    public void Pages_have_every_sentence_of_a_graph_and_say_it_in_English_as_the_command_does()
    {
        var words = new ResourceManager(typeof(ActionRegister.Web.Tracing.Texts));

        foreach (var (key, sentence) in WhyEnglish.Sentences)
        {
            words.GetString($"Why{key}", CultureInfo.InvariantCulture).ShouldBe(sentence, key);
            words.GetString($"Why{key}", CultureInfo.GetCultureInfo("cy")).ShouldNotBeNullOrWhiteSpace(key);
        }
    }
}
