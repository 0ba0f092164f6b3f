using ActionRegister.Domain.Authority;
using ActionRegister.Domain.Founding;
using ActionRegister.Domain.TermsOfReference;

namespace ActionRegister.UnitTests.Deciding;

/// <summary>The same people under the earlier terms, which have no lock and fewer seats.</summary>
public static class TheEarlierGroup
{
    private static readonly FoundGroup _founding = TheGroup.Founding with
    {
        Terms = [new(TheGroup.TermsEntry, TheGroup.TermsReference, Terms)],
        Members = [.. TheGroup.Founding.Members.Where(m => Terms.Composition.Seats.Any(s => s.Key == m.Seat.Value))],
    };

    /// <summary>The earlier terms, taken as of a day.</summary>
    public static TermsVersion Terms => ReadyMadeTerms.AascEra with
    {
        Dated = ReadyMadeTerms.AascEra.Dated.WithDay(new DateOnly(2019, 9, 1), "the first day of the new contracts"),
    };

    /// <summary>The register as it stands after the founding was confirmed; a fork, for the caller alone.</summary>
    public static Ledger Ledger() => Open.Fork();

    /// <summary>New terms, proposed to follow the earlier ones: those of October 2022.</summary>
    public static Domain.Contents.Content NewTerms { get; } = TheEntry.Carrying(
        new(Setting: null, new(Terms.Name, ReadyMadeTerms.Arcseg2022)));

    private static Ledger Open { get; } = Confirm();

    private static Ledger Confirm()
    {
        var ledger = new Ledger();
        ledger.Do(_founding, by: null, TheGroup.Founded, new Capacity.Operator());
        ledger.Do(new ConfirmFounding(_founding.Hash), TheGroup.CentralCoChair, TheGroup.Founded);
        ledger.Do(new ConfirmFounding(_founding.Hash), TheGroup.LocalCoChair, TheGroup.Founded);
        return ledger;
    }
}
