using System.IO.Compression;
using System.Text;
using System.Text.RegularExpressions;
using ActionRegister.Domain.People;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.StaticAssets;
using Microsoft.Extensions.DependencyInjection;

namespace ActionRegister.IntegrationTests.Http;

/// <summary>Every byte that a host gives to somebody who reads: each route of its own list, so that a new one is in it at once.</summary>
/// <param name="register">The host.</param>
/// <param name="about">What stands for the places of a route, by name: the entry, the event, the draft that are in question.</param>
internal sealed partial class EverythingRead(HttpRegister register, params IReadOnlyList<(string Place, string Value)> about)
{
    // What matters nowhere, but has to be well-formed.
    private static readonly IReadOnlyList<(string Place, string Value)> _anything =
    [
        ("number", "1"), ("amendment", "1"), ("side", "central"), ("part", "private"), ("seat", "wales"), ("body", "lga"), ("key", "a"),
        ("code", "404"), ("slug", "refused"), ("language", "en"), ("step", "title"), ("documentName", "v1"), ("level", "0"), ("path", "000"),
        ("earlier", "1"), ("size", "2"), ("position", "0"), ("import", $"{Guid.Empty}"), ("draft", $"{Guid.Empty}"), ("person", $"{Guid.Empty}"),
    ];

    private IReadOnlyList<string> Routes { get; } =
    [
        .. register.Host.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Where(route => route.Metadata.GetMetadata<StaticAssetDescriptor>() is null)
            .Where(route => route.Metadata.GetMetadata<HttpMethodMetadata>() is not { } only || only.HttpMethods.Contains("GET"))
            .Select(route => $"/{route.RoutePattern.RawText!.TrimStart('/')}").Distinct(),
    ];

    /// <summary>What everything shows to a person, headers and files in archives included; as of a position, where there is one.</summary>
    public async Task<IReadOnlyList<Shown>> To(PersonId? person, long? asOf = null)
    {
        var shown = new List<Shown>();
        foreach (var address in Routes.SelectMany(Addresses).Distinct())
        {
            var then = asOf is null ? "" : $"{(address.Contains('?', StringComparison.Ordinal) ? '&' : '?')}{(address.StartsWith("/api/", StringComparison.Ordinal) ? "asOf" : "asAt")}={asOf}";
            shown.Add(await Open(person, $"{address}{then}"));
        }

        return shown;
    }

    /// <summary>What one address shows.</summary>
    public async Task<Shown> Open(PersonId? person, string address)
    {
        using var client = new HttpClient { BaseAddress = new Uri(register.Host.Urls.First()) };
        if (person is { } reader) client.DefaultRequestHeaders.Add("X-Demo-Person", reader.ToString());
        using var response = await client.GetAsync(new Uri(address, UriKind.Relative));
        var bytes = await response.Content.ReadAsByteArrayAsync();
        return new(address, (int)response.StatusCode, $"{response.Headers}{response.Content.Headers}{(response.Content.Headers.ContentType?.MediaType == "application/zip" ? Unpacked(bytes) : Encoding.UTF8.GetString(bytes))}");
    }

    private IEnumerable<string> Addresses(string route)
    {
        var address = Place().Replace(route, place => Uri.EscapeDataString(ValueOf(place.Groups[1].Value)));
        yield return address;
        switch (route.Split('/')[^1])
        {
            case "why":
                foreach (var more in new[] { "phrase=weeks", "format=json", "format=svg", "format=prov-json", "format=turtle" }) yield return $"{address}?{more}";
                break;
            case "blame":
                yield return $"{address}?text=1";
                break;
            case "entries" or "counts" or "register":
                foreach (var more in new[] { "q=weeks", "stage=proposed", "stage=in-notice" }) yield return $"{address}?{more}";
                break;
            case "changes":
                foreach (var more in new[] { "from=1&to=2", "from=2000-01-01" }) yield return $"{address}?{more}";
                break;
            case "log":
                yield return $"{address}?entry={ValueOf("reference")}";
                break;
        }
    }

    private string ValueOf(string place) => about.Concat(_anything).First(value => value.Place == place).Value;

    private static string Unpacked(byte[] zip)
    {
        using var archive = new ZipArchive(new MemoryStream(zip));
        return string.Concat(archive.Entries.Select(entry =>
        {
            using var reader = new StreamReader(entry.Open(), Encoding.UTF8);
            return $"{entry.FullName}\n{reader.ReadToEnd()}\n";
        }));
    }

    [GeneratedRegex(@"\{\*{0,2}([a-zA-Z]+)[^}]*\}")]
    private static partial Regex Place();
}

/// <summary>What was shown at an address.</summary>
internal sealed record Shown(string Address, int Status, string Text)
{
    /// <summary>Whether words are in it, as they are or within anything in base64.</summary>
    public bool Has(string words) => Text.Contains(words, StringComparison.OrdinalIgnoreCase)
        || Enumerable.Range(0, 3).Any(before => Text.Contains(InBase64(words, before), StringComparison.Ordinal));

    // The digits that depend on nothing but these words, when so many bytes stand before them.
    private static string InBase64(string words, int before)
    {
        var bytes = Encoding.UTF8.GetBytes(words);
        var all = Convert.ToBase64String([.. new byte[before], .. bytes]);
        return all[((before * 8 + 5) / 6)..((before + bytes.Length) * 8 / 6)];
    }
}
