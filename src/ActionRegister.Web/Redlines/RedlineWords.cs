using ActionRegister.Application.Redlines;
using ActionRegister.Domain.Contents;
using ActionRegister.Domain.Membership;
using ActionRegister.Domain.TermsOfReference;
using ActionRegister.Web.TermsOfReference;
using ActionRegister.Web.Wording;
using Microsoft.Extensions.Localization;

namespace ActionRegister.Web.Redlines;

/// <summary>A content in the words of pages, part by part: names of seats, days as people say them. Their redline is of these words.</summary>
public sealed class RedlineWords(PartyWords parties, SettingWords settings, IStringLocalizer<Texts> words)
{
    private const int PrintLength = 12;

    /// <summary>Which words differ between two contents, part by part; none when they are equal.</summary>
    internal IReadOnlyList<FieldRedline> Between(Content before, Content after, Group group) =>
        ContentRedline.Between(Parts(before, group), Parts(after, group));

    /// <summary>A whole content: each part that says something, with its name.</summary>
    public IReadOnlyList<(string Name, string Words)> Whole(Content content, Group group) =>
        [.. Parts(content, group).Where(part => part.Words.Length > 0).Select(part => (Name(part.Field), part.Words))];

    /// <summary>The name of a part: "In force from".</summary>
    internal string Name(string field) => words[$"Field{char.ToUpperInvariant(field[0])}{field[1..]}"];

    /// <summary>The change that it carries, a line for each part of it; empty when it carries none.</summary>
    public string Carried(Carried? carried) => carried switch
    {
        { Setting: { } s } when Settings.Of(s.Name) is var setting =>
            words["SettingChange", setting.Question, settings.Value(setting, s.From), settings.Value(setting, s.To)],
        { Terms: { } t } => Lines(
            [words["TermsChange", t.To.Title, t.From], .. t.To.Wording.Select(clause => $"{clause.Cite}: {clause.Published ?? clause.Summary}")]),
        _ => "",
    };

    private IEnumerable<(string Field, string Words)> Parts(Content c, Group group) =>
    [
        ("overturned", c.Overturned ? words["Overturned"] : ""),
        ("title", c.Title),
        ("text", c.Text),
        ("reasons", c.Reasons ?? ""),
        ("effectiveFrom", c.EffectiveFrom is { } day ? Dates.Words(day) : words["OnAgreement"]),
        ("impact", c.Impact ?? ""),
        ("owners", Lines(c.Owners.Select(owner => parties.Of(owner, group)))),
        ("due", c.Due is null ? "" : c.Due.On is { } on ? Dates.Words(on) : c.Due.NoneBecause ?? ""),
        ("contributors", Contributed(c.Contributors)),
        ("supersedes", c.Supersedes is null ? "" : c.Supersedes.Count == 0 ? words["None"] : Lines(c.Supersedes)),
        ("fallsWithIt", Lines(c.FallsWithIt)),
        ("carries", Carried(c.Carries)),
        ("annexes", Lines(c.Annexes.Select(annex => words["AnnexPrint", annex.Name, annex.Sha256[..PrintLength]].Value))),
    ];

    private string Contributed(Contributors? who) => who is null ? "" : Lines(
    [
        .. who.Central.Select(name => words["ContributorsCentral", name].Value),
        .. who.Local.Select(name => words["ContributorsLocal", name].Value),
        .. who.WhyOneSide is { Length: > 0 } why ? [why] : Array.Empty<string>(),
    ]);

    private static string Lines<T>(IEnumerable<T> items) => string.Join('\n', items);
}
