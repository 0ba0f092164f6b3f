using System.Globalization;
using ActionRegister.Benchmarks;
using ActionRegister.Benchmarks.Appending;
using ActionRegister.Benchmarks.Commands;
using ActionRegister.Benchmarks.Growing;
using ActionRegister.Benchmarks.Importing;
using ActionRegister.Benchmarks.Measuring;
using ActionRegister.Benchmarks.Serving;
using ActionRegister.Benchmarks.Soaking;

var measures = new Dictionary<string, Func<Settings, Report, Task>>
{
    ["append"] = AppendContest.Hold,
    ["handler"] = HandlerContest.Hold,
    ["http"] = HttpContest.Hold,
    ["growth"] = Growth.Hold,
    ["rebuild"] = Rebuilding.Hold,
    ["pages"] = Pages.Hold,
    ["trace"] = Traces.Hold,
    ["visible"] = Visibility.Hold,
    ["import"] = BigImport.Hold,
    ["soak"] = Soak.Hold,
};

if (Environment.GetEnvironmentVariable("ACTIONREGISTER_DATABASE_ADMIN") is not { Length: > 0 } server)
{
    Console.Error.WriteLine("ACTIONREGISTER_DATABASE_ADMIN is not set: run ops/bench, which starts a PostgreSQL.");
    return 2;
}

var (asked, rounds, seconds, entries) = (new List<string>(), 5, 3.0, 10_000);
string? only = null;
for (var i = 0; i < args.Length; i++)
{
    if (args[i] == "--rounds" && i + 1 < args.Length && int.TryParse(args[i + 1], CultureInfo.InvariantCulture, out rounds) && rounds > 0)
    {
        i++;
    }
    else if (args[i] == "--seconds" && i + 1 < args.Length && double.TryParse(args[i + 1], CultureInfo.InvariantCulture, out seconds) && seconds > 0)
    {
        i++;
    }
    else if (args[i] == "--entries" && i + 1 < args.Length && int.TryParse(args[i + 1], CultureInfo.InvariantCulture, out entries) && entries > 0)
    {
        i++;
    }
    else if (args[i] == "--only" && i + 1 < args.Length)
    {
        only = args[++i];
    }
    else if (measures.ContainsKey(args[i]))
    {
        asked.Add(args[i]);
    }
    else
    {
        Console.Error.WriteLine($"\"{args[i]}\" is not understood: {string.Join(", ", measures.Keys)}, --rounds N, --seconds N, --entries N, --only NAME.");
        return 2;
    }
}

var report = new Report(Console.Out);
var settings = new Settings(server, rounds, TimeSpan.FromSeconds(seconds), entries, only);
foreach (var measure in asked is [] ? [.. measures.Keys] : asked)
    await measures[measure](settings, report);
return 0;
