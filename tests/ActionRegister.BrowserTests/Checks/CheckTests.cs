using ActionRegister.BrowserTests.Browsing;
using ActionRegister.BrowserTests.Examples;
using Shouldly;
using Xunit;

namespace ActionRegister.BrowserTests.Checks;

/// <summary>What every page is held against notices what it is there for.</summary>
public sealed class CheckTests(Chromium chromium, SharedExample example) : IClassFixture<SharedExample>
{
    private const string Good = "<main><h1>A page</h1><label for='a'>A field</label><input id='a' type='text'></main>";

    public static TheoryData<string, string> Unusable => new()
    {
        { "", "one first heading" },
        { "<main><h1></h1></main>", "one first heading" },
        { "<main><h1 hidden>A page</h1></main>", "one first heading" },
        { "<main><h1>A page</h1><h1>Another</h1></main>", "one first heading" },
        { "<main><h1>A page</h1><input></main>", "label: " },
        { "<main><h1>A page</h1><p style='color: #ccc'>Hard to read</p></main>", "color-contrast: " },
        { "<main><h1>A page</h1></main><p>Outside of every landmark</p>", "region: " },
    };

    public static TheoryData<string, string> Invalid => new()
    {
        { "<p id='a'></p><p id='a'></p>", "no-dup-id" },
        { "<input type='text' aria-describedby='nothing'>", "no-missing-references" },
        { "<label for='nothing'>A field</label>", "no-missing-references" },
        { "<p><div>In a paragraph</div></p>", "close-order" },
        { "<ul><p>Not an item</p></ul>", "element-permitted-content" },
        { "<p style='color: red'>Forbidden by the policy</p>", "no-inline-style" },
    };

    [Theory]
    [MemberData(nameof(Looks))]
    public Task A_good_page_is_found_good(Look look) => See(look, Good, tab => tab.ShouldBeGood());

    public static TheoryData<Look> Looks => [Look.Wide, Look.Narrow, Look.Wide.WithoutScript(), Look.Narrow.WithoutScript()];

    [Theory]
    [MemberData(nameof(Unusable))]
    public Task A_page_that_not_everybody_can_use_is_found_out(string body, string because) =>
        See(Look.Wide, body, tab => Complains(tab.ShouldBeAccessible, because));

    [Fact]
    public Task It_is_found_out_without_script_as_well() =>
        See(Look.Narrow.WithoutScript(), "<main><h1>A page</h1><input></main>", tab => Complains(tab.ShouldBeAccessible, "label: "));

    [Theory]
    [MemberData(nameof(Invalid))]
    public Task Invalid_html_is_found_out(string body, string rule) => See(Look.Wide, body, tab => Complains(tab.ShouldBeValid, $"({rule})"));

    [Fact]
    public Task A_component_without_its_style_is_found_out() =>
        See(Look.Wide, "<main><h1>A page</h1><ul class='govuk-task-list'><li>Bare</li></ul></main>", tab => Complains(tab.ShouldBeGood, "govuk-task-list has no style"));

    [Fact]
    public Task A_page_that_is_too_wide_is_found_out() =>
        See(Look.Narrow, "<pre>" + new string('x', 200) + "</pre>", tab => Complains(tab.ShouldNotScrollSideways, "wider than the window"));

    [Theory]
    [InlineData("<script>console.log('debugging')</script>", "console: log: debugging")]
    [InlineData("<script>throw new Error('broken')</script>", "error of a script: ")]
    [InlineData("<img src='/not-there.png' alt=''>", "status 404: ")]
    [InlineData("<img src='http://localhost:9/elsewhere.png' alt=''>", "request to elsewhere: ")]
    [InlineData("<img src='http://localhost:9/elsewhere.png' alt=''>", "net::ERR_")]
    public async Task What_the_browser_complains_of_fails_the_visit(string body, string complaint) =>
        await Complains(() => See(Look.Wide, body, tab => tab.Page.WaitForLoadStateAsync()), complaint);

    [Fact]
    public async Task An_inline_script_under_the_policy_of_the_register_fails_the_visit() => await Complains(
        () => chromium.Visit(example.Host, null, Look.Wide, async tab =>
        {
            await tab.Open("/sign-in");
            await tab.Page.EvaluateAsync("document.body.append(Object.assign(document.createElement('script'), { textContent: '1' }))");
        }),
        "Content Security Policy");

    private static async Task Complains(Func<Task> check, string because) =>
        (await Record.ExceptionAsync(check)).ShouldBeOfType<ShouldAssertException>().Message.ShouldContain(because);

    private Task See(Look look, string body, Func<Tab, Task> doing) => chromium.Visit(example.Host, null, look, async tab =>
    {
        var html = $"<!DOCTYPE html><html lang='en'><head><meta name='viewport' content='width=device-width'><title>A page</title></head><body>{body}</body></html>";
        await tab.Page.RouteAsync("**/invented", route => route.FulfillAsync(new() { ContentType = "text/html", Body = html }));
        await tab.Open("/invented");
        await doing(tab);
    });
}
