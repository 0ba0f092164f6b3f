using ActionRegister.Domain.Amendments;
using ActionRegister.Domain.Contents;
using ActionRegister.Domain.Deciding;
using ActionRegister.Domain.Rounds;
using ActionRegister.UnitTests.Deciding;
using Shouldly;
using Xunit;
using static ActionRegister.UnitTests.Deciding.Scenario;
using static ActionRegister.UnitTests.Deciding.TheEntry;
using static ActionRegister.UnitTests.Deciding.TheGroup;

namespace ActionRegister.UnitTests.Amendments;

public sealed class CorrectionTests
{
    private static readonly Content _wrong = Quarterly with { EffectiveFrom = new DateOnly(2026, 7, 1), Text = "Dispersal is reviewd every quarter." };
    private static readonly Content _right = Quarterly with { EffectiveFrom = _wrong.EffectiveFrom };

    [Fact]
    public void A_correction_takes_effect_from_the_day_of_the_text_that_it_corrects()
    {
        var correction = Correction();

        Given(correction.Ready().Ledger).By(Secretariat).When(new AdoptAmendment(Id, 1, correction.Hash)).Then(facts =>
        {
            var adopted = facts.Single().Event.ShouldBeOfType<AmendmentAdopted>();
            adopted.Kind.ShouldBe(AmendmentKind.Correct);
            adopted.EffectiveFrom.ShouldBe(new DateOnly(2026, 7, 1));
        });
    }

    [Fact]
    public void A_spelling_mistake_needs_the_same_consultation_and_the_same_consents() =>
        Given(Correction().Ledger).By(Secretariat).When(new AdoptAmendment(Id, 1, _right.Hash)).ThenRefused(
            "M2: No consultation on this change has been opened. M4: The central co-chair has not consented to this text. "
            + "The local co-chair has not consented to this text. M5: The group has not been asked about this text.",
            cite: "[Arrangements] 8");

    [Fact]
    public void A_correction_is_a_statement_of_its_own() =>
        Correction().Ready().Ledger.Log.Select(r => r.Event).OfType<CoChairConsentGiven>().Last().Statement.ShouldBe(new Statement(
            TheGroup.Ledger().Group.Origin, Id, 1, StatementAct.Correct, _wrong.Hash, _right.Hash).Hash);

    [Theory]
    [InlineData("The paper says 1 July 2026.", null)]
    [InlineData("The paper says 2026-07-01.", null)]
    [InlineData("The paper says July.", "M7: It touches the effective date, and the recording cited is not said to show the one after.")]
    public void An_effective_date_is_corrected_only_as_the_source_shows_it(string shows, string? refused) =>
        Judged(Quarterly, Quarterly with { EffectiveFrom = new DateOnly(2026, 7, 1) }, shows, refused);

    [Theory]
    [InlineData("12 rooms", "21 rooms", "The minutes say 21 rooms.", null)]
    [InlineData("12 rooms", "21 rooms", "The minutes say otherwise.", "M7: It touches the figure 21, which")]
    [InlineData("12 rooms", "21 rooms", "The minutes say 2,100 rooms.", "M7: It touches the figure 21, which")]
    [InlineData("12 or 21 rooms", "21 or 12 rooms", "The minutes say 21 first.", "M7: It touches the figure 12, which")]
    [InlineData("1 or 2 or 3 rooms", "1 or 3 rooms", "The minutes do not have it.", "M7: It touches the figure 2, which")]
    [InlineData("1 or 2 or 3 rooms", "1 or 3 rooms", "The minutes do not have the 2.", null)]
    [InlineData("12 roms", "12 rooms", "The minutes say rooms.", null)]
    public void A_figure_is_corrected_only_as_the_source_shows_it(string before, string after, string shows, string? refused) =>
        Judged(Decision(before), Decision(after), shows, refused);

    [Theory]
    [InlineData("The minutes name Scotland in place of Wales.", null)]
    [InlineData("The minutes name seat:scotland and seat:wales.", null)]
    [InlineData("The minutes name another region.", "It touches the owner Scotland, which the recording cited is not said to show.")]
    public void An_owner_is_corrected_only_as_the_source_shows_it(string shows, string? refused) =>
        Gaps(HasOwner("seat:wales"), HasOwner("seat:scotland"), shows, refused);

    [Theory]
    [InlineData("The minutes say 30 September 2026.", null)]
    [InlineData("The minutes say a month later.", "It touches the due date, and the recording cited is not said to show the one after.")]
    public void A_due_date_is_corrected_only_as_the_source_shows_it(string shows, string? refused) => Gaps(
        HasOwner("seat:wales"), HasOwner("seat:wales") with { Due = new(new DateOnly(2026, 9, 30), null) }, shows, refused);

    private static Content HasOwner(string owner) => Decision("The list is kept.") with
    {
        Kind = EntryKind.Action,
        Owners = [new(owner)],
        Due = new(new DateOnly(2026, 8, 31), null),
    };

    private static void Gaps(Content before, Content after, string shows, string? gap)
    {
        var gaps = Correcting.Gaps(before, after, shows, TheGroup.Ledger().Group).ToList();
        if (gap is null) gaps.ShouldBeEmpty();
        else gaps[0].ShouldBe(gap);
    }

    private static void Judged(Content before, Content after, string shows, string? refused)
    {
        var correction = Correction(before, after, shows).Ready();
        var adopting = Given(correction.Ledger).By(Secretariat).When(new AdoptAmendment(Id, 1, correction.Hash));
        if (refused is null) adopting.ThenAccepted();
        else adopting.ThenRefused(refused, cite: "[Arrangements] 8");
    }

    private static Course Correction(Content? before = null, Content? after = null, string? shows = null)
    {
        var ledger = Agreed(before ?? _wrong).Ledger;
        var source = new CorrectionSource(ledger.Entry(Id).LastAgreed!.Position, shows ?? "The paper of 1 June has \"reviewed\".");
        return Amended(ledger, Id, after ?? _right, AmendmentKind.Correct, source: source);
    }
}
