using ActionRegister.Domain.Contents;
using ActionRegister.Domain.Membership;

namespace ActionRegister.Application.Demo;

/// <summary>Makes whole contents from the few words that differ.</summary>
internal static class Wording
{
    private static readonly Contributors BothSides = new(
        ["Home Office", "Department for Levelling Up, Housing and Communities"],
        ["Local Government Association", "Regional Strategic Migration Partnerships"],
        WhyOneSide: null);

    public static Content Decision(
        string title, string text, string reasons, string impact, DateOnly? effectiveFrom = null, params IReadOnlyList<Reference> supersedes) =>
        new(EntryKind.Decision, title, text, reasons, effectiveFrom, impact, [], null, BothSides, supersedes, [], null, []);

    public static Content Action(string title, string text, string reasons, string owner, DateOnly due) => new(
        EntryKind.Action,
        title,
        text,
        reasons,
        null,
        "none, because it is done within existing roles",
        [Party.Of(new SeatId(owner))],
        new Due(due, null),
        BothSides,
        [],
        [],
        null,
        []);
}
