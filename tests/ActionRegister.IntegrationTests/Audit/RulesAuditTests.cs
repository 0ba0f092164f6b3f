using ActionRegister.Application.Audit;
using ActionRegister.Application.Events;
using ActionRegister.Domain.Contents;
using ActionRegister.Domain.Deciding;
using ActionRegister.Domain.Decisions;
using ActionRegister.Domain.Membership;
using ActionRegister.Domain.Proposals;
using ActionRegister.Domain.Rounds;
using ActionRegister.Domain.TermsOfReference;
using ActionRegister.EventStore.Appending;
using ActionRegister.EventStore.Reading;
using ActionRegister.EventStore.Verification;
using ActionRegister.IntegrationTests.Application;
using ActionRegister.IntegrationTests.Demo;
using ActionRegister.IntegrationTests.Postgres;
using Shouldly;
using Xunit;
using static ActionRegister.IntegrationTests.Application.TestGroup;

namespace ActionRegister.IntegrationTests.Audit;

/// <summary>The rules, run again over the log: what was decided by them stands, a well-formed lie does not.</summary>
public sealed class RulesAuditTests(FoundedRegister founded) : IClassFixture<FoundedRegister>
{
    private static readonly Content _text = Decision("A lie");

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Whoever_has_the_applications_password_can_append_a_lie_and_the_rules_expose_it()
    {
        var entry = founded.Register.NewEntry();
        var proposed = await founded.Register.Propose(
            EntryKind.Decision, reference => new ProposeDecision(entry, reference, null, _text, [], []), Holder(Wales));
        proposed.ShouldNotBeNull();
        (await Judge(founded.Database)).Findings.ShouldBeEmpty();

        var today = LondonDay.Of(founded.Register.Clock.GetUtcNow());
        var lies = new (StreamName Stream, IEvent Fact, Attribution By, string Because)[]
        {
            (StreamName.Of(entry), new CoChairConsentGiven(null, Side.Central, LocalCoChair, _text.Hash, new(new string('7', 64)), null, false, null, null),
                new(LocalCoChair, "co-chair:central", Party.CoChair(Side.Central), "forged"), "act as the central co-chair"),
            (StreamName.Of(entry), new JointAgreementRecorded(_text.Hash, today, 1, false), new(Secretariat, "secretariat", Party.Secretariat, "forged"), "J3"),
            (StreamName.Group, new SettingChosen(entry, new("D-2026-0002"), 2, SettingName.EarlyNotice, "14", "1"), new(null, "operator", null, "forged"), "carries the change"),
            (StreamName.Group, new AuditorAppointed(Person(99), null), new(null, "operator", null, "forged"), "operator"),
        };
        var first = await Size();
        foreach (var (stream, fact, by, _) in lies)
            await Forge(stream, fact, by);

        var findings = (await Judge(founded.Database)).Findings;
        foreach (var ((_, fact, _, because), i) in lies.Select((lie, i) => (lie, i)))
        {
            findings.ShouldContain(
                finding => finding.Kind == FindingKind.RuleBroken && finding.First == first + i && finding.Says.Contains(because),
                $"{fact}: {string.Join('\n', findings.Select(finding => finding.Says))}");
        }
    }

    internal static async Task<RulesAudit> Judge(RegisterDatabase database)
    {
        var rules = new RulesAudit(EventCatalogue.All);
        await using var source = new DatabaseSource(database.Source);
        var report = await new LogVerifier(ErasureRecords.Events) { Seen = rules.Next }.Verify(source, KeptEvidence.None, null, Cancellation);
        rules.End();
        report.Findings.ShouldBeEmpty();
        return rules;
    }

    private async Task<long> Size() => (await new EventReader(founded.Database.Source).Head(Cancellation)).Size;

    private async Task Forge(StreamName stream, IEvent fact, Attribution by)
    {
        await using var log = await EventLog.Open(founded.Database.Source, new AppendSignal(), founded.Register.Clock, Cancellation);
        var types = EventCatalogue.All;
        var version = (await new EventReader(founded.Database.Source).ReadStreams([(stream.Value, 0)], Cancellation)).Count;
        var now = founded.Register.Clock.GetUtcNow();
        var verdict = await log.Append(
            new AppendCommand(
                Guid.CreateVersion7(now), now, 1, null, new byte[32], new byte[32], [new(stream.Value, version)],
                [new(stream.Value, types.NameOf(fact), types.Encode(fact, by))]),
            Cancellation);
        verdict.ShouldBeOfType<AppendVerdict.Appended>();
    }
}

public sealed class RulesAuditOfAStoryTests(StoriedRegister story) : IClassFixture<StoriedRegister>
{
    [Fact]
    public async Task Half_a_year_of_a_register_is_judged_again_and_every_act_stands()
    {
        var rules = await RulesAuditTests.Judge(story.Database);
        rules.Findings.Select(finding => finding.Says).ShouldBeEmpty();
        rules.Judged.ShouldBeGreaterThan(90);
        rules.Unjudged.ShouldBe(1); // the founding
    }
}

[Collection(ExampleCollection.Name)]
public sealed class RulesAuditOfTheExampleTests(ExampleRegister example)
{
    [Fact]
    public async Task The_worked_example_is_judged_again_and_every_act_stands() =>
        (await RulesAuditTests.Judge(example.Database)).Findings.Select(finding => finding.Says).ShouldBeEmpty();
}
