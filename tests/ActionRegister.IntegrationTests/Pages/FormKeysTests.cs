using System.Net;
using ActionRegister.IntegrationTests.Application;
using ActionRegister.IntegrationTests.Http;
using AngleSharp.Html.Parser;
using Shouldly;
using Xunit;
using static ActionRegister.IntegrationTests.Application.TestGroup;

namespace ActionRegister.IntegrationTests.Pages;

/// <summary>A form that one host of the register made is good on every other, and after all of them were started anew.</summary>
public sealed class FormKeysTests(HttpRegister register) : IClassFixture<HttpRegister>
{
    private const string Token = "__RequestVerificationToken";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_form_is_good_on_another_host_and_after_a_restart()
    {
        using var browser = Browser();
        await using (var other = await Started())
        {
            var form = await Form(browser, other.Address);
            (await Sent(browser, register.Host.Urls.First(), form)).ShouldBe(HttpStatusCode.Found);
        }

        var old = await Form(browser, new(register.Host.Urls.First()));
        await using var again = await Started();
        (await Sent(browser, again.Address.ToString(), old)).ShouldBe(HttpStatusCode.Found);
    }

    [Fact]
    public async Task A_form_without_its_token_is_not_taken()
    {
        using var browser = Browser();
        var form = await Form(browser, new(register.Host.Urls.First()));
        form[Token] = $"{form[Token][..^4]}AAAA";
        (await Sent(browser, register.Host.Urls.First(), form)).ShouldBe(HttpStatusCode.BadRequest);
    }

    private async Task<KestrelHost> Started()
    {
        var host = new KestrelHost(register.Database, new MovableClock());
        await host.Start();
        return host;
    }

    private static HttpClient Browser()
    {
        var browser = new HttpClient(new HttpClientHandler { CheckCertificateRevocationList = true, AllowAutoRedirect = false });
        browser.DefaultRequestHeaders.Accept.ParseAdd("text/html");
        browser.DefaultRequestHeaders.Add("X-Demo-Person", Holder(Wales).ToString());
        return browser;
    }

    private static async Task<Dictionary<string, string>> Form(HttpClient browser, Uri host)
    {
        var page = new HtmlParser().ParseDocument(await browser.GetStringAsync(new Uri(host, "/propose"), Cancellation));
        var fields = page.QuerySelectorAll("main input[type=hidden]").ToDictionary(input => input.GetAttribute("name")!, input => input.GetAttribute("value")!); // each has both
        return new(fields) { ["kind"] = "Decision" };
    }

    private static async Task<HttpStatusCode> Sent(HttpClient browser, string host, Dictionary<string, string> form)
    {
        using var content = new FormUrlEncodedContent(form);
        using var answer = await browser.PostAsync(new Uri(new Uri(host), "/propose"), content, Cancellation);
        return answer.StatusCode;
    }
}
