using ActionRegister.Application.Commands;
using ActionRegister.Application.Drafts;
using ActionRegister.Application.Waiting;
using ActionRegister.Domain.Authority;
using ActionRegister.Domain.Deciding;
using ActionRegister.Domain.Erasures;
using ActionRegister.Domain.Membership;
using ActionRegister.Domain.People;
using ActionRegister.EventStore.Erasing;
using ActionRegister.IntegrationTests.Cli;
using ActionRegister.IntegrationTests.EventStore;
using ActionRegister.IntegrationTests.Importing;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Xunit;
using static ActionRegister.IntegrationTests.Application.TestGroup;

namespace ActionRegister.IntegrationTests.Http;

/// <summary>
/// Cases I95 to I98: nothing shows what its reader may not see today. A canary is planted, and every byte of everything that can be
/// read is searched for it: by everybody, now and as of when it could be seen.
/// </summary>
public sealed class LeakTests(HttpRegister register) : IClassFixture<HttpRegister>
{
    private static readonly string[] _erased = ["canary-comment", "canary-note", "Canary Jones"];

    private readonly Journey _journey = new(register);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_was_erased_is_shown_to_nobody_now_or_as_of_then_and_in_no_file()
    {
        var assistant = await Known("Canary Jones");
        var named = await Last("person-recorded.v1");
        (await register.Post(Holder(Wales), "/assistants", new { @for = "seat:wales", person = assistant.Value })).Being(200);
        var auditor = await Auditor();
        var text = await Commented("Three weeks, canary-comment.");
        var comment = await Last("comment-made.v1");
        var import = await new ImportFiles(register.Host.Services).Import("minutes.csv", ImportFiles.Small("L").Replace("Half of it.", "canary-note", StringComparison.Ordinal));
        var note = await Last("progress-imported.v1");
        var then = register.LogSize() - 1;
        EverythingRead About(string reference, long position) => new(
            register, ("reference", reference), ("entry", reference), ("position", $"{position}"), ("import", $"{import.Id}"), ("person", $"{assistant}"));
        var reported = $"{(await register.Get(Secretariat, $"/entries/{import.Id!.Value.Entry("L-A1")}")).Being(200).Json["row"]!["reference"]}";
        var everything = new[] { About(text.Reference, comment), About(reported, note), About(text.Reference, named) };
        await Signed(auditor, text);
        foreach (var (canary, about) in _erased.Zip(everything))
        {
            // Otherwise the search would find nothing whatever was shown.
            (await about.To(auditor)).Count(shown => shown.Has(canary)).ShouldBeGreaterThan(1, canary);
        }

        foreach (var position in new[] { comment, named, note }) await Erase(position, ErasedPart.Private);
        await Signed(auditor, text);

        foreach (var about in everything)
        {
            Without(_erased, await about.To(auditor), auditor);
            foreach (var reader in new PersonId?[] { auditor, Holder(Wales), CentralCoChair, Secretariat, assistant, null })
                Without(_erased, await about.To(reader, then), reader);
        }

        foreach (var asOf in new[] { "", $"&asOf={then}" })
        {
            (await Found("Told", asOf)).ShouldBeGreaterThan(0);
            foreach (var canary in _erased) (await Found(canary, asOf)).ShouldBe(0, canary);
        }

        Without(_erased, await Files(), null);
    }

    [Fact]
    public async Task Whoever_may_not_read_today_is_shown_nothing_of_the_register_not_even_as_of_when_they_might()
    {
        var text = await _journey.Propose(Journey.Content("Canary-title", "Councils are told canary-words weeks before."));
        (await _journey.Notice(text)).Being(200);
        var then = register.LogSize() - 1;
        var former = Holder(Seats[^1]);
        (await Everything(text).To(former)).Count(shown => shown.Has("canary-words")).ShouldBeGreaterThan(5);

        await Do(new ResignSeat(Seats[^1], register.Today), former);

        foreach (var reader in new PersonId?[] { former, await Known("Somebody"), null })
        {
            foreach (var asOf in new[] { (long?)null, then })
            {
                var shown = await Everything(text).To(reader, asOf);
                Without(["canary-title", "canary-words", text.Reference], [.. shown.Select(s => s with { Text = s.Text.Replace(Uri.UnescapeDataString(s.Address), "", StringComparison.Ordinal) })], reader);
                // No answer: then no count, no facet, no length of a list either.
                shown.Where(s => s.Address.StartsWith("/api/v1/", StringComparison.Ordinal) && s.Status < 300).Select(s => s.Address.Split('?')[0]).Distinct()
                    .ShouldBeSubsetOf(["/api/v1/me", "/api/v1/demo/people"]);
            }
        }
    }

    [Fact]
    public async Task A_draft_is_shown_to_its_author_and_to_whom_they_assist_and_to_nobody_else()
    {
        var (assistant, auditor) = (await Known("Assistant"), await Auditor());
        (await register.Post(Holder(Wales), "/assistants", new { @for = "seat:wales", person = assistant.Value })).Being(200);
        var id = new DraftId(Guid.CreateVersion7(TimeProvider.System.GetUtcNow()));
        var fields = new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal) { ["title"] = ["canary-draft"], ["text"] = ["canary-draft"] };
        (await Get<KeptDrafts>().Begin(id, new(DraftKind.Decision, Party.Of(Wales)), fields, assistant, Cancellation)).ShouldBeOfType<DraftAnswer.Kept>();
        var text = await _journey.Propose(Journey.Content("Beside a draft"));
        var everything = new EverythingRead(
            register, ("reference", text.Reference), ("entry", text.Reference), ("draft", $"{id}"), ("person", $"{Holder(Wales)}"));

        foreach (var reader in new[] { assistant, Holder(Wales) })
            (await everything.To(reader)).Count(shown => shown.Has("canary-draft")).ShouldBeGreaterThan(1);
        foreach (var reader in new PersonId?[] { Holder(Seats[0]), CentralCoChair, LocalCoChair, Secretariat, auditor, null })
            Without(["canary-draft"], await everything.To(reader), reader);
        Without(["canary-draft"], await Files(), null);
    }

    private async Task<int> Found(string words, string asOf) =>
        (await register.Get(Holder(Wales), $"/entries?q={Uri.EscapeDataString(words)}{asOf}")).Being(200).Json["entries"]!.AsArray().Count;

    private EverythingRead Everything(Text text) => new(
        register, ("reference", text.Reference), ("entry", text.Reference), ("position", $"{register.LogSize() - 1}"));

    private static void Without(IEnumerable<string> canaries, IReadOnlyList<Shown> shown, PersonId? reader)
    {
        shown.Count.ShouldBeGreaterThan(1);
        foreach (var canary in canaries)
            shown.Where(s => s.Has(canary)).Select(s => s.Address).ShouldBeEmpty($"{canary}, to {reader?.ToString() ?? "nobody signed in"}");
    }

    // What operators carry away: the whole log, and everything in the format of imports.
    private async Task<IReadOnlyList<Shown>> Files()
    {
        var folder = Directory.CreateTempSubdirectory("leaks-").FullName;
        try
        {
            (await Executable.Run(register.Database, "export", Path.Combine(folder, "log"))).ShouldEndWith(0);
            foreach (var name in new[] { "all.csv", "all.ndjson" })
                (await Executable.Run(register.Database, "imports", "export", Path.Combine(folder, name))).ShouldEndWith(0);
            return [.. Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Select(file => new Shown(file, 200, File.ReadAllText(file)))];
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private Task Signed(PersonId auditor, Text text) => Eventually.Holds("a checkpoint covers it", async () => (await register.Get(auditor, $"log/packs/{text.Reference}")).Status == 200);

    private async Task<Text> Commented(string words)
    {
        var text = await _journey.Propose(Journey.Content("Told", "Councils are told two weeks before."));
        (await _journey.Notice(text)).Being(200);
        (await register.Post(Holder(Seats[0]), $"{text.Path}/comments", new { contentHash = text.Hash, words })).Being(200);
        (await register.Post(Holder(Wales), $"{text.Path}/comments/1/answer", new { answer = "accepted", reasons = "Three it is." })).Being(200);
        var content = Journey.Plain(Journey.Content("Told", "Councils are told three weeks before."));
        (await register.Post(Holder(Wales), $"{text.Path}/revisions", new { contentHash = text.Hash, content, comments = new[] { 1 } })).Being(200);
        return text;
    }

    private async Task<PersonId> Known(string name) => new((await register.Post(Secretariat, "/people", new { name })).Being(200).Json["person"]!.GetValue<Guid>());

    private async Task<PersonId> Auditor()
    {
        var auditor = await Known("Auditor");
        foreach (var coChair in new[] { CentralCoChair, LocalCoChair }) (await register.Post(coChair, "/auditors", new { person = auditor.Value })).Being(200);
        return auditor;
    }

    private Task<long> Last(string type) => register.Database.Ask<long>($"select max(pos) from log.event where type = '{type}'");

    private async Task Erase(long position, ErasedPart part)
    {
        await Do(new AskErasure(position, part, "A request."), Secretariat);
        foreach (var coChair in new[] { CentralCoChair, LocalCoChair }) await Do(new AuthoriseErasure(position, part), coChair);
        var by = await Do(new CarryOutErasure(position, part, "A request."), null, new Capacity.Operator());
        await new PartErasure(register.Database.Administrator, register.Database.Application).Erase(position, Erasure.Word(part), by, Cancellation);
    }

    private async Task<long> Do(ICommand command, PersonId? by, Capacity? capacity = null)
    {
        var id = Guid.CreateVersion7(Get<TimeProvider>().GetUtcNow());
        var recorded = (await Get<CommandHandler>().Handle(command, new Request(id, by, capacity, "test", default), Cancellation)).ShouldBeOfType<Handled.Recorded>();
        await Get<ReadYourWrites>().WaitFor(recorded.Last, Cancellation);
        return recorded.Last;
    }

    private T Get<T>()
        where T : notnull => register.Host.Services.GetRequiredService<T>();
}
