using System.CommandLine;
using System.Text;
using ActionRegister.Application.Commands;
using ActionRegister.Cli.Running;
using ActionRegister.Cli.TermsOfReference;
using ActionRegister.Domain.Authority;
using ActionRegister.Domain.Contents;
using ActionRegister.Domain.Deciding;
using ActionRegister.Domain.Founding;
using ActionRegister.Domain.TermsOfReference;
using Microsoft.Extensions.DependencyInjection;

namespace ActionRegister.Cli.Founding;

/// <summary>Founds the group in an empty register on its published terms, and says what it read in them.</summary>
internal static class FoundCommand
{
    private static readonly FoundOptions _options = new();

    public static RegisterCommand Make() => new(
        "found",
        "Founds the group in an empty register on its published terms of reference. Both co-chairs then confirm it.",
        "register found --terms earlier.txt revised.txt --day 2019-09-01 --basis \"start of the contracts\" --people people.json",
        Found,
        _options.All);

    private static async Task<Reply> Found(ParseResult parsed, Invocation invocation, CancellationToken cancellation)
    {
        var files = new List<TermsFile>();
        foreach (var path in parsed.GetRequiredValue(_options.Terms)) files.Add(await TermsFile.Read(path, cancellation));
        try
        {
            var terms = TermsChoice.Of(
                files,
                parsed.GetValue(_options.As) ?? [],
                parsed.GetValue(_options.Day) ?? [],
                parsed.GetValue(_options.Basis) ?? []);
            return await Found(parsed, invocation, files, terms, cancellation);
        }
        catch (Failure refused) when (refused.Code == ExitCode.Refused)
        {
            // What was read is worth seeing even if it cannot be founded on.
            return Founded(files, [.. files.Select(file => file.Version?.Name)], null, refused.Message);
        }
    }

    private static async Task<Reply> Found(
        ParseResult parsed, Invocation invocation, List<TermsFile> files, IReadOnlyList<TermsVersion> terms, CancellationToken cancellation)
    {
        var now = invocation.Time.GetUtcNow();
        var today = LondonDay.Of(now);
        var people = parsed.GetValue(_options.People) is { } file ? await PeopleFile.Read(file, cancellation) : null;
        await using var register = await OpenRegister.With(invocation, cancellation);
        var parties = people is null
            ? FoundingParties.ByOffice(terms[^1], today, now)
            : FoundingParties.From(people, terms[^1], register.Services.GetRequiredService<RegisterKeys>(), now);
        var command = new FoundGroup(
            parsed.GetValue(_options.Name) ?? GroupName.From(files[^1].Document.Title),
            parsed.GetValue(_options.Origin) ?? $"actionregister/{Guid.CreateVersion7(now):N}",
            [.. terms.Select((version, i) => new FoundingTerms(
                new(Guid.CreateVersion7(now)), Reference.Of(EntryKind.Decision, today.Year, i + 1), version, files[i].File))],
            parties.People,
            parties.Members,
            parties.Central,
            parties.Local,
            parties.Secretariat,
            parties.Auditor);
        var request = new Request(
            Guid.CreateVersion7(now), Person: null, new Capacity.Operator(), "console", Encoding.UTF8.GetBytes($"found\n{command.Hash}"));
        var handled = await register.Services.GetRequiredService<CommandHandler>().Handle(command, request, cancellation);
        Answers.Recorded(handled);
        return Founded(files, [.. terms.Select(version => version.Name)], command, refused: null);
    }

    private static Reply Founded(
        IReadOnlyList<TermsFile> files, IReadOnlyList<string?> versions, FoundGroup? founding, string? refused)
    {
        var terms = files.Select((file, i) => TermsShown.Of(file, versions[i])).ToList();
        return new(
            [.. terms.SelectMany(shown => shown.Lines()), .. founding is null ? [] : Lines(founding)],
            new FoundingShown(
                founding is not null, founding?.Name, founding?.Origin, founding?.Hash.Value, founding?.Members.Count, terms))
        {
            Refused = refused,
        };
    }

    private static IEnumerable<string> Lines(FoundGroup founding)
    {
        yield return $"Founded: {founding.Name}, log origin {founding.Origin}.";
        yield return $"{founding.Members.Count} of {founding.Terms[^1].Terms.Composition.Seats.Count} seats are filled.";
        foreach (var terms in founding.Terms) yield return $"{terms.Reference}: {terms.Terms.ShortName} ({terms.Terms.Dated}).";
        yield return $"Not confirmed yet: both co-chairs confirm the founding {founding.Hash}; until then everything else is refused.";
    }

    private sealed record FoundingShown(
        bool Founded, string? Name, string? Origin, string? Hash, int? Members, IReadOnlyList<TermsShown> Terms);
}
