using System.CommandLine;
using System.Globalization;
using System.Text.Json.Nodes;
using ActionRegister.Application.Reading;
using ActionRegister.Cli.Running;
using ActionRegister.Domain.Deciding;
using Microsoft.Extensions.DependencyInjection;

namespace ActionRegister.Cli.Reading;

/// <summary>Shows everything that was recorded on one entry, oldest first.</summary>
internal static class HistoryCommand
{
    private static readonly Argument<string> _entry = EntryGiven.Argument();

    public static RegisterCommand Make() => new(
        "history",
        "Shows everything that was recorded on one entry, oldest first.",
        "register history D-2026-0014",
        Show,
        _entry);

    private static async Task<Reply> Show(ParseResult parsed, Invocation invocation, CancellationToken cancellation)
    {
        var reference = parsed.GetRequiredValue(_entry);
        await using var register = await OpenRegister.With(invocation, cancellation);
        var id = await EntryGiven.Find(register, reference, cancellation);
        await using var following = await Following.Start(register, invocation.Work, cancellation);
        var history = register.Services.GetRequiredService<EntryHistoryOf>();
        var happenings = new List<Happening>();
        string? cursor = null;
        do
        {
            var page = await history.Find(StreamName.Of(id), AsOf.Now, cursor, EntryHistoryOf.MostRows, cancellation);
            happenings.AddRange(page.Rows.Select(row => new Happening(
                row.Position, row.At, row.Type, row.Amendment, row.Capacity, row.For?.Value, row.Person?.ToString(), row.Facts,
                row.Words.ToDictionary(word => word.Key, word => word.Value.ToString()))));
            cursor = page.Next;
        }
        while (cursor is not null);

        return new(
            [$"{reference}: {happenings.Count} events.", .. happenings.SelectMany(Lines)], new History(reference, happenings));
    }

    private static IEnumerable<string> Lines(Happening happening)
    {
        yield return string.Create(
            CultureInfo.InvariantCulture,
            $"{happening.Position,6}  {happening.At:yyyy-MM-dd HH:mm}  {happening.Type}{(happening.Amendment is { } n ? $" on amendment {n}" : "")}, by {happening.Capacity ?? "[erased]"}");
        foreach (var (name, words) in happening.Words) yield return $"        {name}: {words}";
    }

    private sealed record History(string Reference, IReadOnlyList<Happening> Events);

    private sealed record Happening(
        long Position,
        DateTimeOffset At,
        string Type,
        int? Amendment,
        string? Capacity,
        string? For,
        string? Person,
        JsonObject Facts,
        IReadOnlyDictionary<string, string> Words);
}
