using System.Globalization;
using ActionRegister.Cli.Running;
using ActionRegister.EventStore.Projections;
using ActionRegister.EventStore.Reading;
using ActionRegister.EventStore.Schema;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace ActionRegister.Cli.Operating;

/// <summary>Says how long the log is and how far each read model has come; a stopped one makes it exit 1.</summary>
internal static class StatusCommand
{
    public static RegisterCommand Make() => new(
        "status",
        "Says how long the log is, whether it is a rehearsal, and how far each read model has come.",
        "register status --json",
        async (_, invocation, cancellation) =>
        {
            await using var register = await OpenRegister.With(invocation, cancellation);
            var head = await register.Services.GetRequiredService<EventReader>().Head(cancellation);
            var rehearsal = await Rehearsal.Is(register.Services.GetRequiredService<NpgsqlDataSource>(), cancellation);
            var builds = await register.Services.GetRequiredService<ProjectionHost>().Statuses(cancellation);
            var status = new Status(
                head.Size,
                head.Size == 0 ? null : head.LastAt,
                rehearsal,
                [.. builds.Select(b => new Build(b.Name, b.Number, b.Live, b.State, b.Position, head.Size - b.Position, b.Error))]);
            return new Reply([.. Lines(status)], status)
            {
                Code = status.Projections.Any(b => b.State == ProjectionState.Stopped) ? ExitCode.Refused : ExitCode.Good,
            };
        });

    private static IEnumerable<string> Lines(Status status)
    {
        yield return status.LastRecorded is { } last
            ? string.Create(CultureInfo.InvariantCulture, $"{status.Events} events, the last recorded at {last:yyyy-MM-dd HH:mm:ss} UTC.")
            : "The log is empty.";
        if (status.Rehearsal) yield return "A rehearsal: a worked example or a test, whose clock may have been moved.";
        if (status.Projections.Count == 0) yield return "No read model has been built yet.";
        foreach (var build in status.Projections)
        {
            yield return $"{build.Name} {build.Number} ({(build.Live ? "live" : "being built")}): {build.State.ToString().ToLowerInvariant()}, "
                + (build.Behind == 0 ? "up to date." : $"{build.Behind} events behind.")
                + (build.Error is { } error ? $" {error}" : "");
        }
    }

    private sealed record Status(long Events, DateTimeOffset? LastRecorded, bool Rehearsal, IReadOnlyList<Build> Projections);

    private sealed record Build(string Name, int Number, bool Live, ProjectionState State, long Position, long Behind, string? Error);
}
