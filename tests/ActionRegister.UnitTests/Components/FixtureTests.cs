using System.Text.Encodings.Web;
using System.Text.Json.Nodes;
using ActionRegister.Web.Components;
using Microsoft.AspNetCore.Html;
using Shouldly;
using Xunit;

namespace ActionRegister.UnitTests.Components;

/// <summary>Every component against everything that GOV.UK Frontend says of it.</summary>
public sealed class FixtureTests
{
    private static readonly Dictionary<string, Func<Fixture, IHtmlContent>> _components = new()
    {
        ["back-link"] = f => f.Read<BackLink>(),
        ["button"] = f => f.Read<Button>(),
        ["checkboxes"] = f => f.Read<Checkboxes>(),
        ["date-input"] = f => f.Read<DateInput>(),
        ["error-message"] = f => f.Read<ErrorMessage>(),
        ["error-summary"] = f => f.Read<ErrorSummary>(),
        ["fieldset"] = f => f.Read<Fieldset>(),
        ["generic-header"] = f => f.Read<Header>(),
        ["hint"] = f => f.Read<Hint>(),
        ["input"] = f => f.Read<TextInput>(),
        ["label"] = f => f.Read<Label>(),
        ["language-navigation"] = f => f.Read<LanguageNavigation>(),
        ["notification-banner"] = f => f.Read<NotificationBanner>(),
        ["pagination"] = f => f.Read<Pagination>(),
        ["panel"] = f => f.Read<Panel>(),
        ["radios"] = f => f.Read<Radios>(),
        ["select"] = f => f.Read<Select>(),
        ["service-navigation"] = f => EndAsAnObject(f).Read<ServiceNavigation>(),
        ["skip-link"] = f => f.Read<SkipLink>(),
        ["tag"] = f => f.Read<Tag>(),
        ["textarea"] = f => f.Read<Textarea>(),
        ["warning-text"] = f => f.Read<WarningText>(),
    };

    /// <summary>What is left out, and why.</summary>
    private static readonly Dictionary<string, string> _leftOut = new()
    {
        ["date-input: day and month"] = "a part is left out by naming the others in Items, not by false",
        ["date-input: month and year"] = "a part is left out by naming the others in Items, not by false",
        ["panel: interruption"] = Interruption,
        ["panel: interruption-with-content-with-long-line-length"] = Interruption,
        ["panel: interruption-with-headings-content-and-lists"] = Interruption,
        ["panel: interruption with custom classes"] = Interruption,
        ["panel: confirmation, with actions"] = Interruption,
        ["panel: interruption, with actions classes and attributes"] = Interruption,
        ["panel: interruption, submit action"] = Interruption,
        ["panel: interruption, button link"] = Interruption,
        ["panel: interruption, no actions"] = Interruption,
        ["panel: interruption, no actions items"] = Interruption,
    };

    private const string Interruption = "no page of the register interrupts a journey";

    public static TheoryData<string> Components => [.. _components.Keys];

    [Theory]
    [MemberData(nameof(Components))]
    public void A_component_looks_like_each_of_its_fixtures(string component)
    {
        var fixtures = Fixture.Of(component).Where(f => !_leftOut.ContainsKey($"{component}: {f.Name}")).ToList();
        fixtures.Count.ShouldBeGreaterThan(3);
        fixtures.ShouldSatisfyAllConditions([.. fixtures.Select<Fixture, Action>(f => () =>
            Meaning.Of(Written(_components[component](f))).ShouldBe(Meaning.Of(f.Html), f.Name))]);
    }

    [Fact]
    public void What_is_left_out_exists() =>
        _leftOut.Keys.ShouldBeSubsetOf(_components.Keys.SelectMany(c => Fixture.Of(c).Select(f => $"{c}: {f.Name}")));

    internal static string Written(IHtmlContent component)
    {
        using var writer = new StringWriter();
        component.WriteTo(writer, HtmlEncoder.Default);
        return writer.ToString();
    }

    // Nunjucks takes HTML here in place of an object that holds it.
    private static Fixture EndAsAnObject(Fixture fixture)
    {
        var options = fixture.Options.DeepClone();
        if (options["slots"]?["end"] is JsonValue html) options["slots"]!["end"] = new JsonObject { ["html"] = html.GetValue<string>() };
        return fixture with { Options = options };
    }
}
