using System.Net;
using System.Text.RegularExpressions;
using ActionRegister.Application.Hosting;
using ActionRegister.Benchmarks.Measuring;
using ActionRegister.Benchmarks.Playing;

namespace ActionRegister.Benchmarks.Serving;

/// <summary>
/// How long every page takes over HTTP, asked for by one caller and by eight, and how many bytes come, compressed, with style
/// and script.
/// </summary>
internal static partial class Pages
{
    private static readonly int[] _callers = [1, 8];
    private static readonly TimeSpan _longestBuild = TimeSpan.FromHours(3);

    public static async Task Hold(Settings settings, Report report)
    {
        var register = await KeptRegister.Open(settings, report);
        await using var host = HostProcess.Start(register.Application, KeptRegister.Named(RegisterOptions.KeyFileName));
        using var client = new HttpClient { BaseAddress = host.Address };
        client.DefaultRequestHeaders.Accept.ParseAdd("text/html");
        client.DefaultRequestHeaders.AcceptEncoding.ParseAdd("br, gzip");
        await host.Ready(client, _longestBuild);
        await register.ReadModelsFollow();

        var contest = new Contest(report, settings.Rounds);
        var used = new Dictionary<string, (long Asked, TimeSpan Host, TimeSpan Database)>();
        var pages = (await PageAsked.All(register)).Where(page => settings.Only is null || page.Name.Contains(settings.Only, StringComparison.Ordinal));
        foreach (var page in pages)
        {
            if (page.Paths.Count == 0)
            {
                await Console.Error.WriteLineAsync($"Nothing in this register is asked for by {page.Name}.");
                continue;
            }

            await Size(client, page, report);
            foreach (var callers in _callers) contest.Add($"pages.{page.Name}.{callers}", () => Run(page, callers));
        }

        await contest.Hold();
        foreach (var (name, (asked, inHost, inDatabase)) in used)
        {
            report.Line($"pages.{name}.host_cpu_ms", inHost.TotalMilliseconds / asked);
            report.Line($"pages.{name}.database_cpu_ms", inDatabase.TotalMilliseconds / asked);
        }

        report.Line("pages.host_memory_mb", host.PeakMegabytes);

        async Task<Sample> Run(PageAsked page, int callers)
        {
            var asked = 0;
            var (inHost, inDatabase) = (host.ProcessorTime, register.ProcessorTime());
            var sample = await Callers.Run(callers, settings.Time, (caller, _) => Task.FromResult<Func<Task>>(
                () => Ask(client, page, (Interlocked.Increment(ref asked) * 7) + caller)));
            var before = used.GetValueOrDefault(page.Name);
            used[page.Name] = (
                before.Asked + asked, before.Host + host.ProcessorTime - inHost, before.Database + register.ProcessorTime() - inDatabase);
            return sample;
        }
    }

    private static async Task<byte[]> Ask(HttpClient client, PageAsked page, int turn)
    {
        var path = page.Paths[turn % page.Paths.Count];
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        request.Headers.Add("X-Demo-Person", page.As.ToString());
        using var answer = await client.SendAsync(request);
        return answer.StatusCode == HttpStatusCode.OK
            ? await answer.Content.ReadAsByteArrayAsync()
            : throw new InvalidOperationException($"{page.Name}: {path} answers {answer.StatusCode}.");
    }

    // The largest of some: what is sent on a first visit.
    private static async Task Size(HttpClient client, PageAsked page, Report report)
    {
        var most = 0;
        for (var turn = 0; turn < Math.Min(page.Paths.Count, 10); turn++) most = Math.Max(most, (await Ask(client, page, turn)).Length);
        using var plain = new HttpRequestMessage(HttpMethod.Get, page.Paths[0]);
        plain.Headers.Add("X-Demo-Person", page.As.ToString());
        plain.Headers.AcceptEncoding.ParseAdd("identity");
        using var answer = await client.SendAsync(plain);
        var html = await answer.Content.ReadAsStringAsync();
        var assets = 0;
        foreach (var asset in Asset().Matches(html).Select(match => match.Groups[1].Value).Distinct())
            assets += (await client.GetByteArrayAsync(new Uri(asset, UriKind.Relative))).Length;
        report.Line($"pages.{page.Name}.html_kb", most / 1024.0);
        report.Line($"pages.{page.Name}.with_style_and_script_kb", (most + assets) / 1024.0);
    }

    [GeneratedRegex("(?:<link[^>]* href|<script[^>]* src)=\"(/[^\"]+)\"")]
    private static partial Regex Asset();
}
