using ActionRegister.Application.Reading;
using ActionRegister.Application.Tracing;
using ActionRegister.Domain.Contents;
using ActionRegister.Domain.Deciding;
using ActionRegister.Domain.Membership;
using ActionRegister.Domain.TermsOfReference;

namespace ActionRegister.Application.Packs;

/// <summary>What a pack's documents say in English: contents part by part, where an entry stands.</summary>
internal static class PackWords
{
    private const string Overturned = "The entry is overturned.";

    private static readonly Dictionary<string, string> _names = new(StringComparer.Ordinal)
    {
        ["overturned"] = "Overturned",
        ["title"] = "Title",
        ["text"] = "Text",
        ["reasons"] = "Reasons",
        ["effectiveFrom"] = "In force from",
        ["impact"] = "Impact and resources",
        ["owners"] = "Owners",
        ["due"] = "Due",
        ["contributors"] = "Contributors",
        ["supersedes"] = "Supersedes",
        ["fallsWithIt"] = "Actions that fall with it",
        ["carries"] = "Change that it carries",
        ["annexes"] = "Annexes",
    };

    /// <summary>What a part of a content is called.</summary>
    public static string Name(string field) => _names[field];

    /// <summary>The parts of a content, always in the same order; what is not said is empty.</summary>
    public static IReadOnlyList<(string Field, string Words)> Parts(Content c, Group group) =>
    [
        ("overturned", c.Overturned ? Overturned : ""),
        ("title", c.Title),
        ("text", c.Text),
        ("reasons", c.Reasons ?? ""),
        ("effectiveFrom", c.EffectiveFrom is { } day ? WhyEnglish.Say(day) : "On agreement"),
        ("impact", c.Impact ?? ""),
        ("owners", Lines(c.Owners.Select(group.NameOf))),
        ("due", c.Due is null ? "" : c.Due.On is { } on ? WhyEnglish.Say(on) : c.Due.NoneBecause ?? ""),
        ("contributors", Contributed(c.Contributors)),
        ("supersedes", c.Supersedes is null ? "" : c.Supersedes.Count == 0 ? "None" : Lines(c.Supersedes)),
        ("fallsWithIt", Lines(c.FallsWithIt)),
        ("carries", Carried(c.Carries)),
        ("annexes", Lines(c.Annexes.Select(annex => $"{annex.Name} (SHA-256 {annex.Sha256})"))),
    ];

    /// <summary>Where an entry stands.</summary>
    public static string Of(Stage stage) => stage switch
    {
        Stage.Proposed => "Proposed",
        Stage.InNotice => "In early notice",
        Stage.NoticeClosed => "Early notice closed",
        Stage.InRound => "The group is being asked",
        Stage.Agreed => "Agreed",
        Stage.Withdrawn => "Withdrawn",
        Stage.Lapsed => "Lapsed",
        Stage.Overturned => "Overturned",
        Stage.Superseded => "Superseded",
        Stage.Unconfirmed => "Imported, unconfirmed",
    };

    /// <summary>What a text of an entry is: "Text 3 (amendment 1), recorded on 3 May 2026 by event 412".</summary>
    public static string Of(EntryVersion version) =>
        $"Text {version.Number}{(version.Amendment is { } number ? $" (amendment {number})" : "")}, recorded on {Day(version.At)} by event {version.Position}";

    /// <summary>Whether a text was agreed, and when it was in force.</summary>
    public static string Force(EntryVersion version) => version switch
    {
        { AgreedAt: not { } } => "Not agreed.",
        { AgreedAt: { } at, InForceFrom: { } from, InForceBefore: { } before } when before > from =>
            $"Agreed by event {at}; in force from {WhyEnglish.Say(from)} to {WhyEnglish.Say(before.AddDays(-1))}.",
        { AgreedAt: { } at, InForceBefore: not null } => $"Agreed by event {at}; never in force, because another took its place before.",
        { AgreedAt: { } at, InForceFrom: { } from } => $"Agreed by event {at}; in force from {WhyEnglish.Say(from)}.",
        _ => "Agreed.",
    };

    /// <summary>The London day of an instant.</summary>
    public static string Day(DateTimeOffset at) => WhyEnglish.Say(LondonDay.Of(at));

    private static string Contributed(Contributors? who) => who is null ? "" : Lines(
    [
        .. who.Central.Select(name => $"Central government: {name}"),
        .. who.Local.Select(name => $"Local government: {name}"),
        .. who.WhyOneSide is { Length: > 0 } why ? [why] : Array.Empty<string>(),
    ]);

    private static string Carried(Carried? carried) => carried switch
    {
        { Setting: { } s } => $"The setting “{Settings.Of(s.Name).Question}” changes from {s.From} to {s.To}",
        { Terms: { } t } => Lines(
            [$"The terms of reference “{t.To.Title}” replace “{t.From}”", .. t.To.Wording.Select(clause => $"{clause.Cite}: {clause.Published ?? clause.Summary}")]),
        _ => "",
    };

    private static string Lines<T>(IEnumerable<T> items) => string.Join('\n', items);
}
