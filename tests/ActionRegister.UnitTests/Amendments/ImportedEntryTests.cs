using ActionRegister.Domain.Amendments;
using ActionRegister.Domain.Contents;
using ActionRegister.Domain.Deciding;
using ActionRegister.Domain.Decisions;
using ActionRegister.Domain.Proposals;
using ActionRegister.Domain.TermsOfReference;
using ActionRegister.UnitTests.Deciding;
using Shouldly;
using Xunit;
using static ActionRegister.UnitTests.Deciding.Scenario;
using static ActionRegister.UnitTests.Deciding.TheEntry;
using static ActionRegister.UnitTests.Deciding.TheGroup;
using static ActionRegister.UnitTests.Decisions.J8NothingFellAwayTests;

namespace ActionRegister.UnitTests.Amendments;

public sealed class ImportedEntryTests
{
    private static readonly Content _after = Decision("Dispersal is reviewed every month.");

    [Fact]
    public void What_was_imported_is_locked_like_anything_else() =>
        Given(Asked(Imported()).Ledger).By(Secretariat).When(new AdoptAmendment(Id, 1, _after.Hash))
            .ThenUnmet("M4", "[Arrangements] 8", "The central co-chair has not consented to this text.");

    [Fact]
    public void Unless_the_group_has_chosen_otherwise_and_until_it_was_amended_here()
    {
        var ledger = Imported();
        ledger.Record(Instant("2026-06-01"), new Fact(StreamName.Group, Chosen(SettingName.LockCoversImports, "yes", "no")));
        var amended = Asked(ledger);
        Given(amended.Ledger).By(Secretariat).When(new AdoptAmendment(Id, 1, _after.Hash)).ThenAccepted();

        var again = Amended(amended.Adopt().Ledger, Id, Quarterly, day: "2026-11-01").Notice().Wait().Ask().Seats();
        Given(again.Ledger).By(Secretariat).When(new AdoptAmendment(Id, 2, Quarterly.Hash))
            .ThenUnmet("M4", "[Arrangements] 8", "The central co-chair has not consented to this text.");
    }

    [Fact]
    public void It_is_marked_imported_and_has_no_proposal()
    {
        Imported().Entry(Id).Imported.ShouldBeTrue();
        Given(Imported()).By(Secretariat).When(new RecordJointAgreement(Id, Quarterly.Hash)).ThenRefused(
            "D-2026-0014 was imported as agreed; it has no proposal. Propose an amendment instead.", RefusalKind.Unknown);
    }

    private static Course Asked(Ledger ledger)
    {
        if (ledger.Group.Rules.WhoAgreesForASide.Value == WhoAgreesForASide.CoChair)
        {
            ledger.Record(
                Instant("2026-06-01"),
                new Fact(StreamName.Group, Chosen(SettingName.WhoAgreesForASide, "co-chair", "every-seat-of-the-side")));
        }

        return Amended(ledger, Id, _after).Notice().Wait().Ask().Seats();
    }

    private static Ledger Imported()
    {
        var ledger = Ledger();
        ledger.Record(Instant("2026-06-01"), new Fact(StreamName.Of(Id), new EntryImported(
            ReferenceOf(Id), "batch", "Minute 12", Quarterly.Hash, new DateOnly(2021, 3, 1), null, null, null, Quarterly)));
        return ledger;
    }
}
