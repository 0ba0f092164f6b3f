using ActionRegister.BrowserTests.Browsing;
using ActionRegister.BrowserTests.Examples;
using ActionRegister.Domain.Importing;

namespace ActionRegister.BrowserTests.Routes;

/// <summary>Every page of the register, and how to see it. A page that is not here fails a test: add a line for each.</summary>
public static class PagesVisited
{
    /// <summary>By route.</summary>
    public static IReadOnlyList<PageVisit> All { get; } =
    [
        .. ActPagesVisited.All,
        new("/", "co-chair:local"),
        new("/accessibility", null),
        new("/audit", "auditor"),
        new("/audit/changes", "auditor", _ => "/audit/changes?from=2026-01-01"),
        new("/audit/changes", "auditor", _ => "/audit/changes?from=9000-01-01", State: "refused", Status: 400),
        new("/audit/events/{position:long:min(0)}", "auditor", _ => "/audit/events/100"),
        new("/audit/events/{position:long:min(0)}", "seat:wales", _ => "/audit/events/100", State: "member"),
        new("/audit/log", "auditor"),
        new("/audit/log", "seat:wales", _ => "/audit/log?entry=D-2099-0001", State: "refused", Status: 400),
        new("/audit/replay", "auditor"),
        new("/audit/verify", "auditor"),
        new("/audit/verify", "seat:wales", State: "member"),
        new("/awaiting", "co-chair:central"),
        new("/awaiting", "assistant:seat:wales", State: "assistant"),
        new("/cookies", null),
        new("/entries/{reference}/amendments/{amendment:int:min(1)}/consent", "co-chair:central", e => $"/entries/{Plan(e)}/amendments/3/consent"),
        new("/entries/{reference}/amendments/{amendment:int:min(1)}/consent", "co-chair:local", e => $"/entries/{Plan(e)}/amendments/3/consent", "given"),
        new("/entries/{reference}/amendments/{amendment:int:min(1)}/consent", "seat:wales", e => $"/entries/{Plan(e)}/amendments/1/consent", "not-asked"),
        new("/entries/{reference}/consent", "co-chair:local", e => $"/entries/{Report(e)}/consent"),
        new("/entries/{reference}", "seat:wales", e => $"/entries/{Plan(e)}"),
        new("/entries/{reference}/amendments/{number:int:min(1)}", "seat:wales", e => $"/entries/{Plan(e)}/amendments/3"),
        new("/entries/{reference}/changes", "seat:wales", e => $"/entries/{Plan(e)}/changes"),
        new("/entries/{reference}", "seat:wales", e => $"/entries/{e.Entry("Reviewing where people are dispersed").Reference}", State: "imported"),
        new("/entries/{reference}", "co-chair:local", e => $"/entries/{e.Entry("One form for monthly figures").Reference}", State: "unconfirmed"),
        new("/entries/{reference}/history", "seat:wales", e => $"/entries/{Plan(e)}/history"),
        new("/entries/{reference}/texts/{number:int:min(1)}", "seat:wales", e => $"/entries/{Plan(e)}/texts/1"),
        new("/entries/{reference}/why", "seat:wales", e => $"/entries/{Notice(e)}/why"),
        new("/entries/{reference}/why", "seat:wales", e => $"/entries/{Notice(e)}/why?phrase=24+hours", State: "words"),
        new("/entries/{reference}/why", "seat:wales", e => $"/entries/{Notice(e)}/why?phrase=nowhere", State: PageVisit.Nowhere, Status: 404),
        new("/entries/{reference}/blame", "seat:wales", e => $"/entries/{Notice(e)}/blame"),
        new("/entries/{reference}/blame", "auditor", e => $"/entries/{Notice(e)}/blame?text=1", State: "past"),
        new("/entries/{reference}/blame", "seat:wales", e => $"/entries/{Plan(e)}/blame?text=3", State: "amended"),
        new("/exceptions", "seat:wales"),
        new("/forward-plan", "seat:wales"),
        new("/founding", "co-chair:local"),
        new("/group", "seat:wales"),
        new("/group", "seat:wales", _ => "/group?asAt=2020-01-01", State: "past"),
        new("/group/co-chairs/{side}/confirmation", "co-chair:local", _ => "/group/co-chairs/central/confirmation"),
        new("/group/erasures/{position:long:min(0)}-{part}", "co-chair:local", e => $"/group/erasures/{e.ErasureAskedOf}-private"),
        new("/group/offices/{person:guid}", "co-chair:local", e => $"/group/offices/{Holder(e, "secretariat")}"),
        new("/group/people/{person:guid}/sign-in", "co-chair:local", e => $"/group/people/{Holder(e, "secretariat")}/sign-in"),
        new("/help", null),
        new("/help/import", null),
        new("/imports", "co-chair:local"),
        new("/imports/{import:guid}", "co-chair:local", e => $"/imports/{e.Import(ImportStatus.Unconfirmed)}"),
        new("/imports/{import:guid}", "seat:wales", e => $"/imports/{e.Import(ImportStatus.Confirmed)}", State: "confirmed"),
        new("/imports/{import:guid}", "co-chair:local", _ => $"/imports/{Guid.Empty}", State: PageVisit.Nowhere, Status: 404),
        new("/imports/{import:guid}/confirmation", "co-chair:local", e => $"/imports/{e.Import(ImportStatus.Unconfirmed)}/confirmation"),
        new("/imports/{import:guid}/withdrawal", "co-chair:local", e => $"/imports/{e.Import(ImportStatus.Unconfirmed)}/withdrawal", Asks: true),
        new("/privacy", null),
        new("/problems/{slug}", null, _ => "/problems/refused"),
        new("/recorded/{position:long:min(0)}", "seat:wales", _ => "/recorded/40"),
        new("/register", "auditor"),
        new("/sign-in", null),
        new("/sign-in", "secretariat", State: "signed-in"),
        new("/status/{code:int:range(400,599)}", null, _ => "/status/404", State: PageVisit.Nowhere, Status: 404),
        new("/terms/changes", "seat:wales"),
        new("/terms/{number:int?}", "seat:wales", _ => "/terms"),
    ];

    // It was revised after comments, agreed, amended, and is being amended again.
    private static string Plan(WorkedExampleHost example) => example.Entry("A shared forward plan of intended decisions").Reference.Value;

    // It has everything that can lead to words.
    private static string Notice(WorkedExampleHost example) => example.Entry("Notice to councils before a hotel is opened").Reference.Value;

    private static string Report(WorkedExampleHost example) => example.Entry("A short report after each meeting").Reference.Value;

    private static Guid Holder(WorkedExampleHost example, string office) => Offices.Holder(example.Host.Services, office).GetAwaiter().GetResult();
}
