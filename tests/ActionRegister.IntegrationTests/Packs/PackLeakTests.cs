using System.Text;
using ActionRegister.Application.Events;
using ActionRegister.Application.Packs;
using ActionRegister.Domain.Deciding;
using ActionRegister.Domain.Membership;
using ActionRegister.EventStore.Packs;
using ActionRegister.IntegrationTests.Cli;
using Shouldly;
using Xunit;
using static ActionRegister.IntegrationTests.Application.TestGroup;

namespace ActionRegister.IntegrationTests.Packs;

/// <summary>Cases I95 to I98: a pack shows its reader nothing that they may not see today.</summary>
public sealed class PackLeakTests(PackedRegister packed) : IClassFixture<PackedRegister>
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_member_gets_documents_and_proofs_and_nothing_that_opens_the_log()
    {
        var (auditors, members) = (await packed.Make(packed.Erased), await packed.Make(packed.Erased, PackReader.Reader));

        // The same documents, byte for byte, so that an auditor can vouch for them; but of the evidence the hashes alone.
        foreach (var (name, bytes) in auditors.Files.Where(file => !EvidenceNames.All.Contains(file.Key) && file.Key is not ("README.txt" or PackManifest.Name)))
            members.Files[name].ShouldBe(bytes, name);
        members.Files.Keys.ShouldNotContain(EvidenceNames.Entries);
        var all = All(members);
        foreach (var entry in Lines(auditors, EvidenceNames.Entries))
        {
            all.ShouldNotContain(entry);
            all.ShouldNotContain(entry.Split("\"commit\":")[1].Split('}')[0]);
            all.ShouldNotContain(entry.Split("\"cmd\":\"")[1].Split('"')[0]);
        }

        foreach (var opening in Lines(auditors, EvidenceNames.Openings).Where(line => line.Contains("\"key\"", StringComparison.Ordinal)))
        {
            all.ShouldNotContain(opening.Split("\"key\":\"")[1].Split('"')[0]);
            all.ShouldNotContain(opening.Split("\"bytes\":\"")[1].Split('"')[0]);
        }

        Lines(members, EvidenceNames.Openings).ShouldAllBe(line => line.EndsWith(",\"withheld\":true}", StringComparison.Ordinal) || line.Contains("\"erasedBy\"", StringComparison.Ordinal));
        var report = await new PackCheck(EventCatalogue.All).Check(members.Files, [packed.Log.Key()], Cancellation);
        report.Findings.ShouldBeEmpty();
        (report.Withheld, report.Proved, report.Documents).ShouldBe((true, auditors.Events, 0));
    }

    [Theory]
    [InlineData(PackReader.Auditor)]
    [InlineData(PackReader.Reader)]
    public async Task Nobody_is_shown_what_was_erased_or_what_the_entry_has_nothing_to_do_with(PackReader reader)
    {
        foreach (var all in new[] { All(await packed.Make(packed.Erased, reader)), All(await packed.Make(packed.Decided, reader)) })
        {
            all.ShouldNotContain("Erased canary");
            all.ShouldNotContain(Convert.ToBase64String(Encoding.UTF8.GetBytes("Erased canary"))[..12]);
            all.ShouldNotContain("Apart canary");
            all.ShouldNotContain(packed.Apart.Value);
            all.ShouldNotContain("sign-in-bound");
            all.ShouldNotContain("person-recorded");
            all.ShouldNotContain("Person 1"); // what people are called is in streams of their own
        }
    }

    [Fact]
    public async Task Who_may_read_decides_today_what_a_pack_for_them_holds()
    {
        var folder = Path.Combine(packed.Log.Folder, "leaks");
        Directory.CreateDirectory(folder);
        var member = Path.Combine(folder, "member");
        (await Executable.Run(packed.Database, "audit-pack", packed.Decided.Value, member, "--for", $"{Holder(Wales)}")).ShouldEndWith(0).Out.ShouldContain("withheld");
        File.Exists(Path.Combine(member, EvidenceNames.Entries)).ShouldBeFalse();
        (await Executable.Run("check-pack", member)).ShouldEndWith(0).Out.ShouldContain("was not checked");

        await packed.Register.Recorded(new ResignSeat(Seats[^1], LondonDay.Of(packed.Register.Clock.GetUtcNow())), Holder(Seats[^1]));
        await Executable.Run(packed.Database, "audit-pack", packed.Decided.Value, $"{member}2", "--for", $"{Holder(Seats[^1])}").Ends(1, "may not read the register today");
        await Executable.Run(packed.Database, "audit-pack", packed.Decided.Value, $"{member}2", "--for", $"{Person(999)}").Ends(1, "may not read the register today");
        Directory.Exists($"{member}2").ShouldBeFalse();
    }

    private static string All(Pack pack) => string.Concat(pack.Files.Select(file => $"{file.Key}\n{Encoding.UTF8.GetString(file.Value)}\n{Opened(file)}"));

    // What stands in base64 is shown, too.
    private static string Opened(KeyValuePair<string, byte[]> file) => file.Key != EvidenceNames.Openings ? "" : string.Join('\n', Encoding.UTF8.GetString(file.Value)
        .Split("\"bytes\":\"").Skip(1).Select(rest => Encoding.UTF8.GetString(Convert.FromBase64String(rest.Split('"')[0]))));

    private static string[] Lines(Pack pack, string file) => Encoding.UTF8.GetString(pack.Files[file]).Split('\n')[..^1];
}
