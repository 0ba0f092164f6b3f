using ActionRegister.Domain.People;
using ActionRegister.IntegrationTests.Http;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Shouldly;

namespace ActionRegister.IntegrationTests.Pages;

/// <summary>Somebody who uses the register through its pages alone, without script: follows links, fills in forms, reads.</summary>
public sealed class Visitor : IDisposable
{
    private static readonly HtmlParser _parser = new();
    private readonly HttpClient _client;
    private IHtmlDocument? _document;

    private Visitor(Uri host)
    {
        _client = new(new HttpClientHandler { CheckCertificateRevocationList = true, UseCookies = true }) { BaseAddress = host };
        _client.DefaultRequestHeaders.Accept.ParseAdd("text/html");
    }

    /// <summary>Somebody signed in; null for somebody who is not.</summary>
    public static Visitor As(PersonId? person, HttpRegister register)
    {
        var visitor = new Visitor(new Uri(register.Host.Urls.First()));
        if (person is { } signedIn) visitor._client.DefaultRequestHeaders.Add("X-Demo-Person", signedIn.ToString());
        return visitor;
    }

    /// <summary>Status of the last answer, redirects followed.</summary>
    public int Status { get; private set; }

    /// <summary>Path and query of the page that is shown.</summary>
    public string Address { get; private set; } = "";

    public IHtmlDocument Document => _document ?? throw new InvalidOperationException("No page has been opened.");

    /// <summary>The words of the page's main part, white space collapsed.</summary>
    public string Words => Of(Document.QuerySelector("main") ?? Document.Body!); // a page has a body

    /// <summary>The one heading of the first level.</summary>
    public string Heading => Of(Document.QuerySelectorAll("h1").ShouldHaveSingleItem());

    /// <summary>The words of the error summary, or null.</summary>
    public string? Errors => Document.QuerySelector(".govuk-error-summary") is { } summary ? Of(summary) : null;

    /// <summary>Opens an address.</summary>
    public Task<Visitor> Open(string path) => Send(new HttpRequestMessage(HttpMethod.Get, path));

    /// <summary>Follows the link of those words.</summary>
    public Task<Visitor> Follow(string words) =>
        Open(Document.QuerySelectorAll("a[href]").First(a => Of(a) == words).GetAttribute("href")!); // it has one

    /// <summary>Sends the form that has a button of those words, with everything that stands in it and what is given here.</summary>
    public Task<Visitor> Press(string button, params (string Field, string Value)[] typed)
    {
        var pressed = Document.QuerySelectorAll("main button, .register-me button").OfType<IHtmlButtonElement>()
            .FirstOrDefault(b => Of(b).StartsWith(button, StringComparison.Ordinal))
            ?? throw new ShouldAssertException($"There is no button \"{button}\" on {Address}: {Words}");
        var form = pressed.Form!; // a button of a form
        var fields = Standing(form).Where(f => typed.All(t => t.Field != f.Key)).ToList();
        fields.AddRange(typed.Select(t => KeyValuePair.Create(t.Field, t.Value)));
        if (pressed.Name is { Length: > 0 } name) fields.Add(new(name, pressed.Value ?? ""));
        var action = form.GetAttribute("action") is { Length: > 0 } given ? given : Address;
        return form.Method == "get"
            ? Open($"{action.Split('?')[0]}?{string.Join('&', fields.Select(f => $"{Uri.EscapeDataString(f.Key)}={Uri.EscapeDataString(f.Value)}"))}")
            : Send(new HttpRequestMessage(HttpMethod.Post, action) { Content = new FormUrlEncodedContent(fields) });
    }

    /// <summary>Sends a form that no page offers.</summary>
    public Task<Visitor> Send(string path, params (string Field, string Value)[] fields) => Send(
        new HttpRequestMessage(HttpMethod.Post, path) { Content = new FormUrlEncodedContent(fields.Select(f => KeyValuePair.Create(f.Field, f.Value))) });

    /// <summary>The visitor, whose last answer has to have this status.</summary>
    public Visitor Seeing(int status)
    {
        Status.ShouldBe(status, $"{Address}: {Words}");
        return this;
    }

    public void Dispose() => _client.Dispose();

    private static IEnumerable<KeyValuePair<string, string>> Standing(IHtmlFormElement form) => form.Elements.SelectMany(element => element switch
    {
        IHtmlInputElement { Type: "radio" or "checkbox", IsChecked: false } => [],
        IHtmlInputElement { Type: "submit" or "button" } => [],
        IHtmlInputElement { Name.Length: > 0 } input => [KeyValuePair.Create(input.Name, input.Value ?? "")],
        IHtmlTextAreaElement { Name.Length: > 0 } area => [KeyValuePair.Create(area.Name, area.Value ?? "")],
        IHtmlSelectElement { Name.Length: > 0 } select => select.Options.Where(o => o.IsSelected).Select(o => KeyValuePair.Create(select.Name, o.Value ?? "")),
        _ => Enumerable.Empty<KeyValuePair<string, string>>(),
    });

    private async Task<Visitor> Send(HttpRequestMessage request)
    {
        using var response = await _client.SendAsync(request);
        Status = (int)response.StatusCode;
        Address = response.RequestMessage!.RequestUri!.PathAndQuery; // it was sent
        _document = await _parser.ParseDocumentAsync(await response.Content.ReadAsStringAsync());
        return this;
    }

    private static string Of(INode element) =>
        string.Join(' ', element.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
