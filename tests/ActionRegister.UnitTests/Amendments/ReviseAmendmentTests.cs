using ActionRegister.Domain.Amendments;
using ActionRegister.Domain.Contents;
using ActionRegister.Domain.Deciding;
using ActionRegister.Domain.Decisions;
using ActionRegister.Domain.Membership;
using ActionRegister.Domain.TermsOfReference;
using Shouldly;
using Xunit;
using static ActionRegister.UnitTests.Deciding.Scenario;
using static ActionRegister.UnitTests.Deciding.TheEntry;
using static ActionRegister.UnitTests.Deciding.TheGroup;

namespace ActionRegister.UnitTests.Amendments;

public sealed class ReviseAmendmentTests
{
    private static readonly Content _after = Decision("Dispersal is reviewed every month.");
    private static readonly Content _typo = Decision("Dispersal is reviewed every month!");
    private static readonly ReviseAmendment _revise = new(Id, 1, _after.Hash, Quarterly.Hash, _typo, Comments: [], Falls: []);

    [Fact]
    public void One_character_voids_everything_given_and_the_event_lists_whose()
    {
        var ready = Amended(Agreed().Ledger, Id, _after).Ready();

        Given(ready.Ledger).By(Holder(London)).When(_revise).Then(facts =>
            facts.Single().Event.ShouldBeOfType<AmendmentRevised>().Voids.ShouldBe(
                [Party.CoChair(Side.Central), Party.CoChair(Side.Local), .. Seats.Select(Party.Of).OrderBy(p => p.Value, StringComparer.Ordinal)]))
            .By(Secretariat).When(new AdoptAmendment(Id, 1, _typo.Hash))
            .ThenRefused("M2: No consultation on this change has been opened. M4: The central co-chair has not consented to this text.");
    }

    [Fact]
    public void Only_the_sponsor_revises() =>
        Given(Amended(Agreed().Ledger, Id, _after).Ledger).By(Holder(Wales)).When(_revise).ThenNotPermitted("London only");

    [Fact]
    public void Revising_twice_records_it_once() =>
        Given(Amended(Agreed().Ledger, Id, _after).Ledger).By(Holder(London)).When(_revise).When(_revise).ThenAlreadySo();

    [Fact]
    public void Whoever_saw_another_text_is_told_so() =>
        Given(Amended(Agreed().Ledger, Id, _after).Ledger).By(Holder(London)).When(_revise with { Seen = Quarterly.Hash })
            .ThenRefused("The text has changed", RefusalKind.ContentChanged);

    [Fact]
    public void It_stands_on_the_last_agreed_text() =>
        Given(Amended(Agreed().Ledger, Id, _after).Ledger).By(Holder(London)).When(_revise with { Base = _typo.Hash })
            .ThenRefused("The text has changed", RefusalKind.ContentChanged);

    [Fact]
    public void It_changes_something_and_follows_comments_that_there_are()
    {
        var ledger = Amended(Agreed().Ledger, Id, _after).Ledger;

        Given(ledger).By(Holder(London)).When(_revise with { Content = Quarterly }).ThenRefused("would change nothing");
        Given(ledger).By(Holder(London)).When(_revise with { Comments = [1] }).ThenRefused("There is no standing comment 1");
        Given(ledger).By(Holder(London)).When(_revise with { Content = Hotels() }).ThenRefused("not what kind of thing it is");
        Given(ledger).By(Holder(London)).When(_revise with { Content = _typo with { Title = " " } }).ThenRefused("a title and a text");
    }

    [Fact]
    public void Nothing_is_revised_that_is_not_open_or_not_there()
    {
        var ledger = Amended(Agreed().Ledger, Id, _after).Ledger;
        var withdrawn = new WithdrawAmendment(Id, 1, _after.Hash, PrivateText.Of("No."));

        Given(ledger).By(Holder(London)).When(withdrawn).When(_revise).ThenRefused("was withdrawn; nothing more can be recorded on it");
        Given(ledger).By(Holder(London)).When(_revise with { Amendment = 2 }).ThenRefused("has no amendment 2", RefusalKind.Unknown);
        Given(ledger).And(StreamName.Of(Id), new EntrySuperseded(Numbered(40), new("D-2026-0040"), new DateOnly(2026, 9, 2)))
            .By(Holder(London)).When(_revise).ThenRefused("only an agreed entry can be amended");
    }
}
