using ActionRegister.Domain.Authority;
using ActionRegister.Domain.Contents;
using ActionRegister.Domain.Deciding;
using ActionRegister.Domain.Rounds;
using ActionRegister.Domain.TermsOfReference;

namespace ActionRegister.Domain.Amendments;

/// <summary>
/// Changes the text of an amendment, or puts a stale one on the present text. Consultation, round, positions and consents
/// start anew.
/// </summary>
/// <param name="Id">The entry.</param>
/// <param name="Amendment">Which amendment.</param>
/// <param name="Seen">The text of the amendment that the person saw.</param>
/// <param name="Base">The last agreed content of the entry, as the person saw it.</param>
/// <param name="Content">The new content after.</param>
/// <param name="Comments">Numbers of the comments that it follows from.</param>
/// <param name="Falls">For an overturn: the actions behind the content's references, in the same order.</param>
public sealed record ReviseAmendment(
    EntryId Id,
    int Amendment,
    ContentHash Seen,
    ContentHash Base,
    Content Content,
    IReadOnlyList<int> Comments,
    IReadOnlyList<EntryId> Falls) : ICommand
{
    /// <inheritdoc/>
    public IEnumerable<StreamName> Reads(View view) => [StreamName.Of(Id), .. Falls.Select(StreamName.Of)];

    /// <inheritdoc/>
    public Outcome Decide(View view, Context context)
    {
        if (Matter.Find(view, context.Clock, Id, Amendment, out var matter) is { } none) return none;
        if (Standing.For(Act.Revise, context, view.Group, [matter.Deliberation.Sponsor]).Refusal is { } refused) return refused;
        if (matter.Deliberation.IsOpen && matter.Deliberation.Hash == Content.Hash && matter.Amendment!.Base == Base)
            return Outcome.AlreadySo;
        if (Matter.FindOpen(view, context.Clock, Id, Amendment, Seen, out matter) is { } no) return no;

        var clause = view.Group.Rules.Terms.Amending;
        var entry = matter.Entry;
        if (entry.Status != EntryStatus.Agreed)
            return Refusal.Rule(clause, $"{entry.Reference} is {entry.Status.Words()}; only an agreed entry can be amended.");
        if (Base != entry.LastAgreed!.Content.Hash) return Refusal.ContentChanged(Base, entry.LastAgreed.Content.Hash);
        if (Revising.Refusal(matter, Content, Comments) is { } unfit) return unfit;
        if (AmendmentShape.Refusal(clause, matter.Amendment!.Kind, entry, Content, matter.Amendment.Source) is { } misshapen) return misshapen;
        if (AmendmentShape.Resolve(view, Content, Falls, out var falls) is { } unresolved) return unresolved;

        return Outcome.Accept(StreamName.Of(Id), new AmendmentRevised(
            Amendment, matter.Deliberation.Hash, Base, Content.Hash, Comments, matter.Deliberation.Given(), falls, Content));
    }
}

/// <summary>The sponsor takes an amendment back.</summary>
public sealed record WithdrawAmendment(EntryId Id, int Amendment, ContentHash Seen, PrivateText Reasons) : ICommand
{
    /// <inheritdoc/>
    public IEnumerable<StreamName> Reads(View view) => [StreamName.Of(Id)];

    /// <inheritdoc/>
    public Outcome Decide(View view, Context context)
    {
        if (Matter.Find(view, context.Clock, Id, Amendment, out var matter) is { } none) return none;
        if (Standing.For(Act.Revise, context, view.Group, [matter.Deliberation.Sponsor]).Refusal is { } refused) return refused;
        if (matter.Deliberation.Ending == Ending.Withdrawn) return Outcome.AlreadySo;
        if (Matter.FindOpen(view, context.Clock, Id, Amendment, Seen, out matter) is { } no) return no;

        return Outcome.Accept(StreamName.Of(Id), new AmendmentWithdrawn(Amendment, matter.Deliberation.Hash, Reasons));
    }
}

/// <summary>Tells every seat and both co-chairs of exactly this change and asks for comments.</summary>
public sealed record OpenConsultation(EntryId Id, int Amendment, ContentHash Seen) : ICommand
{
    /// <inheritdoc/>
    public IEnumerable<StreamName> Reads(View view) => [StreamName.Of(Id)];

    /// <inheritdoc/>
    public Outcome Decide(View view, Context context)
    {
        if (Matter.Find(view, context.Clock, Id, Amendment, out var matter) is { } none) return none;
        if (Standing.For(Act.Conduct, context, view.Group, [matter.Deliberation.Sponsor]).Refusal is { } refused) return refused;
        if (Matter.FindOpen(view, context.Clock, Id, Amendment, Seen, out matter) is { } no) return no;
        if (matter.VoidNotice() is { } because) return Refusal.Rule(matter.ConsentClause, because);
        if (matter.Deliberation.WindowCloses() is not null) return Outcome.AlreadySo;
        if (matter.Amendment!.IsStale(matter.Entry) || matter.Entry.Status != EntryStatus.Agreed)
        {
            return Refusal.Rule(
                view.Group.Rules.Terms.Amending,
                $"{matter.Quoted} is stale: it does not stand on the last agreed text. Revise it on the present text, or withdraw it.");
        }

        var days = NoticeLength.Of(matter).Days;
        return Outcome.Accept(StreamName.Of(Id), new ConsultationOpened(
            Amendment,
            matter.Deliberation.Hash,
            days,
            ClearDays.WindowClosesAtEndOf(context.Clock, days),
            view.Group.Recipients()));
    }
}
