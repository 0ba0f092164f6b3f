using System.CommandLine;
using System.Globalization;
using ActionRegister.Application.Replaying;
using ActionRegister.Cli.Reading;
using ActionRegister.Cli.Running;
using Microsoft.Extensions.DependencyInjection;

namespace ActionRegister.Cli.Audit;

/// <summary>Folds the log from its first event on and compares what that makes of every entry with what readers are shown.</summary>
internal static class ReplayCommand
{
    private const int MostLines = 20;
    private const int LongestValue = 80;

    private static readonly Option<string?> _to = new("--to")
    {
        Description = "A position (412), an instant (2026-06-30T12:00:00Z) or a day (2026-06-30: its end in London); now when not given.",
        HelpName = "MOMENT",
    };

    private static readonly Option<DateOnly?> _effectiveOn = new("--effective-on")
    {
        Description = "The day whose text in force is meant by each entry's line; the day of the moment when not given.",
        HelpName = "DAY",
    };

    public static RegisterCommand Make() => new(
        "replay",
        "Folds the log from its first event on and compares, byte for byte and for every entry, what that makes of the register with what "
            + "readers are shown of the same moment: status, dates, and the text in force on every day. Names the first difference.",
        "register replay --to 2026-06-30",
        Compare,
        _to,
        _effectiveOn);

    private static async Task<Reply> Compare(ParseResult parsed, Invocation invocation, CancellationToken cancellation)
    {
        var asOf = MomentGiven.Parse(parsed.GetValue(_to) ?? "now", parsed.GetValue(_effectiveOn));
        await using var register = await OpenRegister.With(invocation, cancellation);
        await using var following = await Following.Start(register, invocation.Work, cancellation);
        var result = await invocation.Work.Show(
            "Folding the log",
            progress => register.Services.GetRequiredService<Replay>().Compare(asOf, new Counted(progress), cancellation));
        return new([.. Lines(result)], new Replayed(
            result.Good, MomentShown.Of(result.Moment), result.Events, result.Entries, result.Differing, result.Differences))
        {
            Code = result.Good ? ExitCode.Good : ExitCode.Refused,
        };
    }

    private static IEnumerable<string> Lines(ReplayResult result)
    {
        yield return MomentGiven.Said(result.Moment);
        foreach (var one in result.Differences.Take(MostLines))
            yield return Line(one);
        if (result.Differing > MostLines)
            yield return string.Create(CultureInfo.InvariantCulture, $"And {result.Differing - MostLines} more; --json tells up to {Replay.MostDifferences}.");
        yield return string.Create(CultureInfo.InvariantCulture, $"{result.Events} events folded, {result.Entries} entries compared: ")
            + (result.Good
                ? "what readers are shown is what the log says."
                : string.Create(CultureInfo.InvariantCulture, $"of {result.Differing}, readers are shown something else than the log says. \"register rebuild\" makes the read models anew."));
    }

    private static string Line(ReplayDifference one) => (one.Folded, one.Answered) switch
    {
        (_, null) => $"{one.Reference}: readers are not shown it, and the log has it.",
        (null, _) => $"{one.Reference}: readers are shown it, and the log does not have it.",
        ({ } folded, { } answered) => $"{one.Reference}: {one.Member} is {Value(answered)}; by the log it is {Value(folded)}.",
    };

    private static string Value(string json) => json.Length > LongestValue ? $"{json[..LongestValue]}…" : json;

    private sealed record Replayed(
        bool Good, MomentShown Moment, long Events, int Entries, int Differing, IReadOnlyList<ReplayDifference> Differences);
}
