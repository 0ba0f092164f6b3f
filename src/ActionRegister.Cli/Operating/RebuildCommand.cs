using System.CommandLine;
using ActionRegister.Cli.Running;
using ActionRegister.EventStore.Projections;
using Microsoft.Extensions.DependencyInjection;

namespace ActionRegister.Cli.Operating;

/// <summary>Builds read models anew from the log, beside the live ones, and swaps each when it has caught up.</summary>
internal static class RebuildCommand
{
    private static readonly Argument<string[]> _projections = new("PROJECTION")
    {
        Description = "Which read models; all of them when none is named.",
        Arity = ArgumentArity.ZeroOrMore,
    };

    private static readonly Option<bool> _compare = new("--compare")
    {
        Description = "Change nothing: build them aside, compare every row with the live ones, and name each that differs; exit 1 if any does.",
    };

    public static RegisterCommand Make() => new(
        "rebuild",
        "Builds read models anew from the log, beside the live ones that readers go on using, and swaps each when it has caught up.",
        "register rebuild register history",
        Rebuild,
        _compare,
        _projections);

    private static async Task<Reply> Rebuild(ParseResult parsed, Invocation invocation, CancellationToken cancellation)
    {
        await using var register = await OpenRegister.With(invocation, cancellation);
        var host = register.Services.GetRequiredService<ProjectionHost>();
        if (parsed.GetValue(_compare))
            return await ComparedRows.With(host, await Wanted(parsed, host, cancellation), invocation, cancellation);
        await using var following = await Following.Start(register, invocation.Work, cancellation);
        var rebuilt = new List<Rebuilt>();
        foreach (var name in await Wanted(parsed, host, cancellation))
        {
            await invocation.Work.Show($"Rebuilding {name}", async progress =>
            {
                await host.Rebuild(name, new RebuildShown(progress), cancellation);
                return true;
            });
            var build = (await host.Statuses(cancellation)).First(build => build.Name == name && build.Live);
            rebuilt.Add(new(name, build.Number, build.Position));
        }

        return new([.. rebuilt.Select(r => $"{r.Name}: build {r.Number} is live and holds {r.Events} events.")], new Rebuilds(rebuilt));
    }

    private static async Task<IReadOnlyList<string>> Wanted(ParseResult parsed, ProjectionHost host, CancellationToken cancellation)
    {
        var known = (await host.Statuses(cancellation)).Where(build => build.Live).Select(build => build.Name).Order().ToList();
        var wanted = parsed.GetValue(_projections) is { Length: > 0 } named ? named.Distinct().ToList() : known;
        return wanted.FirstOrDefault(name => !known.Contains(name)) is { } unknown
            ? throw Failure.Usage($"There is no read model \"{unknown}\": there are {string.Join(", ", known)}.")
            : wanted;
    }

    private sealed record Rebuilds(IReadOnlyList<Rebuilt> Rebuilt);

    private sealed record Rebuilt(string Name, int Number, long Events);
}
