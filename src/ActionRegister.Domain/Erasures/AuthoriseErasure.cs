using ActionRegister.Domain.Authority;
using ActionRegister.Domain.Deciding;
using ActionRegister.Domain.Founding;
using ActionRegister.Domain.TermsOfReference;

namespace ActionRegister.Domain.Erasures;

/// <summary>One co-chair authorises an erasure that the secretariat asked for; two people have to.</summary>
/// <param name="Event">Position of the event in the log.</param>
public sealed record AuthoriseErasure(long Event, ErasedPart Part) : ICommand
{
    /// <inheritdoc/>
    public IEnumerable<StreamName> Reads(View view) => [Erasure.Stream(Event, Part)];

    /// <inheritdoc/>
    public Outcome Decide(View view, Context context)
    {
        if (FoundingGuard.Open(view.Group) is { } closed) return closed;
        var standing = Standing.For(Act.AuthoriseErasure, context, view.Group);
        if (standing.Refusal is { } refused) return refused;
        if (view.Erasure(Event, Part) is not { Asked: true } erasure)
            return Refusal.NotFound($"Nobody has asked that the {Erasure.Word(Part)} part of event {Event} be erased.");
        if (erasure.AuthorisedBy.ContainsKey(standing.Side)) return Outcome.AlreadySo;
        if (!view.Group.CoChairs[standing.Side].Confirmed)
            return Refusal.NotPermitted("You have not been confirmed as co-chair yet.", view.Group.Rules.Terms.CoChairs);

        var person = context.By!.Value; // a co-chair is a person
        return erasure.AuthorisedBy.Values.Contains(person)
            ? Refusal.Rule(null, "You authorised it for the other side already; two people have to.")
            : Outcome.Accept(Erasure.Stream(Event, Part), new ErasureAuthorised(standing.Side, person));
    }
}
