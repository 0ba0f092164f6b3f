using ActionRegister.Domain.Authority;
using ActionRegister.Domain.Contents;
using ActionRegister.Domain.Deciding;
using ActionRegister.Domain.Rounds;
using ActionRegister.Domain.TermsOfReference;

namespace ActionRegister.Domain.Proposals;

/// <summary>Tells every seat and both co-chairs of exactly this text, with time to comment and change.</summary>
/// <param name="Id">The entry.</param>
/// <param name="Seen">The text that the person saw.</param>
/// <param name="IntendedOn">The London day on which agreement is intended, if known; after the window closes.</param>
/// <param name="Papers">Papers that go with it.</param>
public sealed record GiveEarlyNotice(
    EntryId Id, ContentHash Seen, DateOnly? IntendedOn, IReadOnlyList<Paper> Papers) : ICommand
{
    /// <inheritdoc/>
    public IEnumerable<StreamName> Reads(View view) => [StreamName.Of(Id)];

    /// <inheritdoc/>
    public Outcome Decide(View view, Context context)
    {
        if (Matter.Find(view, context.Clock, Id, null, out var matter) is { } none) return none;
        if (Standing.For(Act.Conduct, context, view.Group, [matter.Deliberation.Sponsor]).Refusal is { } refused) return refused;
        if (Matter.FindOpen(view, context.Clock, Id, null, Seen, out matter) is { } no) return no;
        if (matter.VoidNotice() is { } because) return Refusal.Rule(matter.Rules.Terms.EarlyNotice, because);
        if (matter.Deliberation.WindowCloses() is not null) return Outcome.AlreadySo;

        var (days, shortened) = NoticeLength.Of(matter);
        var closes = ClearDays.WindowClosesAtEndOf(context.Clock, days);
        if (IntendedOn <= closes)
        {
            return Refusal.Rule(
                matter.Rules.Terms.EarlyNotice,
                $"Notice runs for {days.ClearDaysWords()}, until the end of {closes.Words()}; agreement can be intended from {closes.AddDays(1).Words()} on.");
        }

        return Outcome.Accept(StreamName.Of(Id), new EarlyNoticeGiven(
            matter.Deliberation.Hash, days, closes, shortened, IntendedOn, view.Group.Recipients(), Papers));
    }
}
