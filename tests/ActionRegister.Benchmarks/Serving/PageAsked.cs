using ActionRegister.Benchmarks.Playing;
using ActionRegister.Domain.Deciding;
using ActionRegister.Domain.Membership;
using ActionRegister.Domain.People;
using ActionRegister.Domain.TermsOfReference;
using ActionRegister.IntegrationTests.Application;

namespace ActionRegister.Benchmarks.Serving;

/// <summary>A page as somebody asks for it.</summary>
/// <param name="Paths">Its addresses, asked for by turns.</param>
internal sealed record PageAsked(string Name, PersonId As, IReadOnlyList<string> Paths)
{
    private const string Agreed =
        "read.entry e join read.entry_state s on s.entry = e.entry and s.rec_to = 9223372036854775807 and s.stage = 'agreed'";

    /// <summary>Every kind of page, on entries of this register.</summary>
    public static async Task<IReadOnlyList<PageAsked>> All(KeptRegister register)
    {
        var (member, coChair, secretariat, auditor) =
            (TestGroup.Holder(TestGroup.Wales), TestGroup.CentralCoChair, TestGroup.Secretariat, TestGroup.Person(4));
        var today = LondonDay.Of(TimeProvider.System.GetUtcNow());
        string Day(int ago) => today.AddDays(-ago).ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
        var days = Enumerable.Range(1, 40).Select(n => Day(n * 26)).ToList();

        // Of the entries: some like most, the ten with a thousand events, some with the longest texts.
        var entries = await register.Ask($"select e.reference from {Agreed} where e.entry::text !~ '0[0-9]$' and e.entry::text !~ '00000000[01][0-9]$' order by md5(e.reference) limit 200");
        var eventful = await register.Ask("select reference from read.entry order by position limit 10");
        var wordy = await register.Ask($"select e.reference from {Agreed} where e.entry::text like '%07' order by md5(e.reference) limit 30");
        var amendments = await register.Ask($"select e.reference || '/amendments/1' from {Agreed} join read.history h on h.stream = 'entry/' || e.entry and h.type like 'amendment-proposed.%' and h.amendment = 1 order by md5(e.reference) limit 50");
        var consents = await register.Ask($"select e.reference || case when w.amendment = 0 then '' else '/amendments/' || w.amendment end from read.awaited w join read.entry e on e.entry = w.entry where w.asked_for = 'consent' and w.of_party = '{Party.CoChair(Side.Central).Value}' and w.rec_to = 9223372036854775807 order by md5(e.reference) limit 50");
        var open = await register.Ask("select e.reference from read.entry e join read.entry_state s on s.entry = e.entry and s.rec_to = 9223372036854775807 and s.stage in ('opened', 'in-round') order by md5(e.reference) limit 50");
        var events = await register.Ask("select (size * n / 41)::text from log.head, generate_series(1, 40) n");
        var kind = (await register.Ask("select type from log.event where type like 'joint-agreement-recorded.%' limit 1"))[0];
        IReadOnlyList<string> Of(IEnumerable<string> references, string below = "", string query = "") =>
            [.. references.Select(reference => $"/entries/{reference}{below}{query}")];

        return
        [
            new("home.member", member, ["/"]),
            new("home.co_chair", coChair, ["/"]),
            new("home.secretariat", secretariat, ["/"]),
            new("awaiting.member", member, ["/awaiting"]),
            new("awaiting.co_chair", coChair, ["/awaiting"]),
            new("forward_plan", member, ["/forward-plan"]),
            new("register", member, ["/register"]),
            new("register.filtered", member, ["/register?stage=agreed&kind=action", "/register?overdue=true", "/register?owner=seat%3Awales", "/register?stage=overturned"]),
            new("register.searched", member, ["/register?q=accommodation", "/register?q=inspect+clinics", "/register?q=area1234", "/register?q=nosuchword"]),
            new("register.as_at", member, [.. days.Select(day => $"/register?asAt={day}")]),
            new("register.as_at_searched", member, [.. days.Select((day, n) => $"/register?asAt={day}&q=area{1000 + n}+clinics")]),
            new("entry", member, Of(entries)),
            new("entry.open.secretariat", secretariat, Of(open)),
            new("entry.eventful", member, Of(eventful)),
            new("entry.eventful.co_chair", coChair, Of(eventful)),
            new("entry.wordy", member, Of(wordy)),
            new("entry.as_at", member, Of(entries.Take(100), query: $"?asAt={Day(20)}")),
            new("entry.next_steps", secretariat, Of(open, "/next-steps")),
            new("entry.history", member, Of(entries, "/history")),
            new("entry.history.eventful", member, Of(eventful, "/history")),
            new("entry.text", member, Of(entries, "/texts/1")),
            new("entry.text.wordy", member, Of(wordy, "/texts/1")),
            new("entry.changes", member, Of(entries, "/changes")),
            new("entry.changes.eventful", member, Of(eventful, "/changes")),
            new("entry.changes.wordy", member, Of(wordy, "/changes")),
            new("entry.why", member, Of(entries, "/why")),
            new("entry.why.eventful", member, Of(eventful, "/why")),
            new("entry.why.wordy", member, Of(wordy, "/why")),
            new("entry.blame", member, Of(entries, "/blame")),
            new("entry.blame.eventful", member, Of(eventful, "/blame")),
            new("entry.blame.wordy", member, Of(wordy, "/blame")),
            new("amendment", member, Of(amendments)),
            new("consent", coChair, Of(consents, "/consent")),
            new("group", member, ["/group"]),
            new("group.as_at", member, [.. days.Select(day => $"/group?asAt={day}")]),
            new("terms", member, ["/terms"]),
            new("exceptions", member, ["/exceptions"]),
            new("audit", auditor, ["/audit"]),
            new("audit.log", auditor, ["/audit/log"]),
            new("audit.log.filtered", auditor, [$"/audit/log?kind={kind}", "/audit/log?for=seat%3Awales", $"/audit/log?entry={entries[0]}", $"/audit/log?from={Day(400)}&to={Day(390)}&order=oldest"]),
            new("audit.event", auditor, [.. events.Select(position => $"/audit/events/{position}")]),
            new("audit.replay", auditor, [.. days.Select(day => $"/audit/replay?day={day}&time=12%3A00")]),
            new("audit.changes", auditor, [$"/audit/changes?from={Day(30)}"]),
            new("audit.changes.year", auditor, [$"/audit/changes?from={Day(365)}"]),
        ];
    }
}
