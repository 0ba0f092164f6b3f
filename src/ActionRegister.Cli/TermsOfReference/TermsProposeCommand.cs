using System.CommandLine;
using ActionRegister.Application.Reading;
using ActionRegister.Cli.Running;
using ActionRegister.Domain.Contents;
using ActionRegister.Domain.Deciding;
using ActionRegister.Domain.Decisions;
using ActionRegister.Domain.Founding;
using ActionRegister.Domain.Membership;
using ActionRegister.Domain.TermsOfReference;
using Microsoft.Extensions.DependencyInjection;

namespace ActionRegister.Cli.TermsOfReference;

/// <summary>
/// Drafts the entry that would carry new terms, and writes nothing: who may propose, and how it is agreed, is the register's
/// own way.
/// </summary>
internal static class TermsProposeCommand
{
    private static readonly ProposeOptions _options = new();

    public static RegisterCommand Make() => new(
        "propose",
        "Drafts the entry that would carry the terms of a published document; records nothing.",
        "register terms propose revised.txt --name arcseg-2031 --short-name \"ARCSEG, March 2031\" --reasons \"The review\" --json",
        Propose,
        _options.All);

    private static async Task<Reply> Propose(ParseResult parsed, Invocation invocation, CancellationToken cancellation)
    {
        var names = Names(parsed);
        var file = await TermsFile.Read(parsed.GetRequiredValue(_options.File).ToString(), cancellation);
        var provisions = parsed.GetValue(_options.Provisions) is { } given ? await ProvisionsFile.Read(given, cancellation) : null;
        await using var register = await OpenRegister.With(invocation, cancellation);
        var view = await InForce(register, cancellation);
        var group = view.Group;
        if (FoundingGuard.Open(group) is { } closed) throw Failure.Refused(Answers.Sentence(closed));

        var inForce = group.Rules.Terms;
        var terms = NewVersion.Of(
            file, parsed.GetValue(_options.As), names, provisions, inForce, parsed.GetValue(_options.Day), parsed.GetValue(_options.Basis));
        var agreed = inForce.HasChangeLock ? view.Entry(group.TermsAdoptedBy!.Value) : null; // an entry adopted them
        var change = new TermsChange(inForce.Name, terms);
        if (Faults(group, agreed, change) is { Count: > 0 } faults) throw Failure.Refused(string.Join(' ', faults));

        var content = Content(parsed, file, change, agreed);
        var sponsor = parsed.GetValue(_options.Sponsor);
        var draft = agreed is null
            ? DraftedEntry.Decision(content, sponsor)
            : DraftedEntry.Amendment(agreed.Reference, agreed.LastAgreed!.Content.Hash, content, sponsor); // it adopted terms
        IReadOnlyList<string> said = [.. Said(draft, Completeness.Missing(content, group))];
        return new([.. TermsShown.Of(file, terms.Name).Lines(), .. ReliedOn(terms, inForce), .. said], draft.Body) { BesideJson = said };
    }

    private static VersionNames? Names(ParseResult parsed) =>
        (parsed.GetValue(_options.Name), parsed.GetValue(_options.ShortName), parsed.GetValue(_options.As)) switch
        {
            (null, null, _) when parsed.GetValue(_options.Provisions) is not null =>
                throw Failure.Usage("--provisions is for a new version: give it --name and --short-name; a ready-made one has its own provisions."),
            (null, null, _) => null,
            ({ }, { }, { }) => throw Failure.Usage("A version is ready-made or new: give --as, or --name and --short-name, not both."),
            ({ } name, { } shortName, null) => new(name, shortName),
            _ => throw Failure.Usage("A new version needs both --name and --short-name."),
        };

    // The group and the entry that adopted its terms, as of one position.
    private static async Task<View> InForce(OpenRegister register, CancellationToken cancellation)
    {
        var moment = await register.Services.GetRequiredService<Moments>().Of(AsOf.Now, cancellation);
        return await register.Services.GetRequiredService<StatesAsAt>().View(
            view => view.Group.TermsAdoptedBy is { } entry ? [StreamName.Of(entry)] : [], moment.Position, cancellation);
    }

    private static List<string> Faults(Group group, Entry? agreed, TermsChange change) =>
        [.. TermsFaults.Of(change.To), .. Carrying.Gap(group, agreed?.Id, change) is { } gap ? [gap] : Array.Empty<string>()];

    // What the entry said besides its terms, as what it superseded, an amendment of its terms leaves as it is.
    private static Content Content(ParseResult parsed, TermsFile file, TermsChange change, Entry? agreed)
    {
        var (central, local) = (parsed.GetValue(_options.Central) ?? [], parsed.GetValue(_options.Local) ?? []);
        var whyOneSide = parsed.GetValue(_options.WhyOneSide);
        return new(
            EntryKind.Decision,
            change.To.Title,
            change.To.AsText(),
            parsed.GetValue(_options.Reasons),
            parsed.GetValue(_options.EffectiveFrom),
            parsed.GetValue(_options.Impact),
            Owners: [],
            Due: null,
            central.Length + local.Length == 0 && whyOneSide is null ? null : new Contributors(central, local, whyOneSide),
            Supersedes: agreed?.LastAgreed?.Content.Supersedes ?? [],
            FallsWithIt: [],
            Carries: new(Setting: null, change),
            Annexes: [file.File]);
    }

    private static IEnumerable<string> ReliedOn(TermsVersion terms, TermsVersion inForce)
    {
        var known = inForce.Wording.ToDictionary(clause => clause.Cite, clause => clause.Published);
        var places = terms.Places.Named().Where(place => place.Cite is not null).ToLookup(place => place.Cite!, place => place.Name);
        foreach (var clause in terms.Wording.Where(clause => places.Contains(clause.Cite) && known.GetValueOrDefault(clause.Cite) != clause.Published))
            yield return $"Words differ: check that {clause.Cite} says what the rules rely on ({string.Join(", ", places[clause.Cite])}).";
    }

    private static IEnumerable<string> Said(DraftedEntry draft, IReadOnlyList<string> missing)
    {
        yield return $"Drafted: {draft.What}. Nothing was recorded.";
        if (missing.Count > 0) yield return $"Not said yet, and needed before the group can be asked: {string.Join("; ", missing)}.";
        yield return $"To propose it, send what --json prints, as a person who may propose: {draft.Address}.";
    }
}
