using System.CommandLine;
using ActionRegister.Application.Reading;
using ActionRegister.Cli.Running;
using ActionRegister.Domain.Contents;
using ActionRegister.Domain.Membership;
using Microsoft.Extensions.DependencyInjection;

namespace ActionRegister.Cli.Reading;

/// <summary>Shows the whole register, or one entry, as it stood at any moment.</summary>
internal static class AsOfCommand
{
    private static readonly Argument<string> _moment = new("MOMENT")
    {
        Description = "A position (412), an instant (2026-06-30T12:00:00Z), a day (2026-06-30: its end in London) or now.",
    };

    private static readonly Argument<string?> _entry = new("REF")
    {
        Description = "One entry, with its texts and amendments, and no filter; without it, the whole register.",
        Arity = ArgumentArity.ZeroOrOne,
    };

    private static readonly Option<DateOnly?> _effectiveOn = new("--effective-on")
    {
        Description = "The day whose text in force is meant; the day of the moment when not given.",
        HelpName = "DAY",
    };

    private static readonly Option<string?> _search = new("--search")
    {
        Description = "Only entries with these words in a text that stood in them by then, superseded ones too; or a reference.",
        HelpName = "WORDS",
    };

    private static readonly Option<Stage[]> _stage = new("--stage")
    {
        Description = $"Only entries that stood so: {string.Join(", ", Enum.GetNames<Stage>())}.",
        HelpName = "STAGE",
        AllowMultipleArgumentsPerToken = true,
    };

    private static readonly Option<EntryKind?> _kind = new("--kind") { Description = "Only decisions, or only actions.", HelpName = "KIND" };

    private static readonly Option<string?> _owner = new("--owner")
    {
        Description = "Only what this seat, body or office owns by the text then in force: seat:wales.",
        HelpName = "PARTY",
    };

    private static readonly Option<bool> _overdue = new("--overdue") { Description = "Only actions that were overdue." };

    private static readonly Option[] _filters = [_search, _stage, _kind, _owner, _overdue];

    public static RegisterCommand Make() => new(
        "as-of",
        "Shows the register, or one entry, as it stood at any moment.",
        "register as-of 2026-06-30 D-2026-0014 --effective-on 2026-07-01",
        Show,
        [_moment, _entry, _effectiveOn, .. _filters]);

    private static async Task<Reply> Show(ParseResult parsed, Invocation invocation, CancellationToken cancellation)
    {
        var asOf = MomentGiven.Parse(parsed.GetRequiredValue(_moment), parsed.GetValue(_effectiveOn));
        RefuseFiltersOfOneEntry(parsed);
        await using var register = await OpenRegister.With(invocation, cancellation);
        if (parsed.GetValue(_entry) is { } reference)
        {
            var id = await EntryGiven.Find(register, reference, cancellation);
            var page = await register.Services.GetRequiredService<EntryAsAt>().Find(id, asOf, cancellation)
                ?? throw Failure.Refused($"{reference} was not in the register yet at that moment.");
            var entry = EntryShown.Of(page);
            return new([MomentGiven.Said(page.Moment), .. entry.Lines()], entry);
        }

        var filter = new RegisterFilter
        {
            Stages = parsed.GetValue(_stage) ?? [],
            Kind = parsed.GetValue(_kind),
            Owner = parsed.GetValue(_owner) is { } owner ? new Party(owner) : null,
            OverdueOnly = parsed.GetValue(_overdue),
            Text = parsed.GetValue(_search),
        };
        await using var following = await Following.Start(register, invocation.Work, cancellation);
        var (moment, rows) = await Everything(register.Services.GetRequiredService<RegisterAsAt>(), filter, asOf, cancellation);
        return new(
            [MomentGiven.Said(moment), .. rows.Select(row => row.Line()), $"{rows.Count} entries."],
            new RegisterShown(MomentShown.Of(moment), rows));
    }

    // An answer that ignores half of the question looks like an answer to all of it.
    private static void RefuseFiltersOfOneEntry(ParseResult parsed)
    {
        if (parsed.GetValue(_entry) is not { } reference) return;
        var given = _filters.Where(filter => parsed.GetResult(filter) is { Implicit: false }).Select(filter => filter.Name).ToList();
        if (given.Count > 0)
            throw Failure.Usage($"{string.Join(" and ", given)} would search the whole register, and {reference} is one entry: leave one of them out.");
    }

    private static async Task<(Moment, List<RowShown>)> Everything(
        RegisterAsAt register, RegisterFilter filter, AsOf asOf, CancellationToken cancellation)
    {
        var rows = new List<RowShown>();
        RegisterPage page;
        string? cursor = null;
        do
        {
            page = await register.Find(filter, asOf, cursor, RegisterAsAt.MostRows, cancellation);
            rows.AddRange(page.Rows.Select(RowShown.Of));
            cursor = page.Next;
        }
        while (cursor is not null);

        return (page.Moment, rows);
    }

    private sealed record RegisterShown(MomentShown Moment, IReadOnlyList<RowShown> Entries);
}
