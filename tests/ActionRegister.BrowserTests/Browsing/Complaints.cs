using System.Collections.Concurrent;
using Microsoft.Playwright;
using Shouldly;
using Xunit;

namespace ActionRegister.BrowserTests.Browsing;

/// <summary>
/// What a browser held against the pages of one visit: messages on its console (a broken security policy among them), errors of
/// scripts, requests that failed and requests to anywhere else. The status of a page itself is for the test to judge.
/// </summary>
internal sealed class Complaints
{
    private readonly ConcurrentQueue<string> _all = [];
    private readonly Uri _host;

    public Complaints(IBrowserContext context, Uri host)
    {
        _host = host;
        context.Console += (_, message) => Console(message);
        context.WebError += (_, error) => Add($"error of a script: {error.Error}");
        context.Request += (_, request) => Elsewhere(request);
        context.Response += (_, response) => Answered(response);
        context.RequestFailed += (_, request) => Failed(request);
    }

    public void ShouldBeNone() => _all.ShouldBeEmpty();

    private void Console(IConsoleMessage message)
    {
        // Said about every status of 400 and above; Answered tells a page from what it is made of.
        if (!message.Text.StartsWith("Failed to load resource: the server responded with a status", StringComparison.Ordinal))
            Add($"console: {message.Type}: {message.Text}");
    }

    private void Elsewhere(IRequest request)
    {
        var address = new Uri(request.Url);
        if (address.Scheme is "http" or "https" or "ws" or "wss" && address.Authority != _host.Authority) Add($"request to elsewhere: {request.Url}");
    }

    private void Answered(IResponse response)
    {
        if (response.Status >= 400 && !response.Request.IsNavigationRequest) Add($"status {response.Status}: {response.Url}");
    }

    private void Failed(IRequest request)
    {
        // A page that turns out to be a file to keep ends its own loading.
        if (!(request.IsNavigationRequest && request.Failure == "net::ERR_ABORTED")) Add($"{request.Failure}: {request.Url}");
    }

    private void Add(string complaint)
    {
        _all.Enqueue(complaint);
        // A test that fails for another reason shows it all the same.
        TestContext.Current.TestOutputHelper?.WriteLine(complaint);
    }
}
