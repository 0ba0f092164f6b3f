using ActionRegister.Domain.Authority;
using ActionRegister.Domain.Deciding;
using ActionRegister.Domain.TermsOfReference;

namespace ActionRegister.Domain.Erasures;

/// <summary>The operator records that an erasure is carried out; the bytes go only after this is in the log.</summary>
/// <param name="Event">Position of the event in the log.</param>
/// <param name="Basis">Under what law or request, without repeating what is to go.</param>
public sealed record CarryOutErasure(long Event, ErasedPart Part, string Basis) : ICommand
{
    /// <inheritdoc/>
    public IEnumerable<StreamName> Reads(View view) => [Erasure.Stream(Event, Part)];

    /// <inheritdoc/>
    public Outcome Decide(View view, Context context)
    {
        if (Standing.For(Act.CarryOutErasure, context, view.Group).Refusal is { } refused) return refused;
        if (view.Erasure(Event, Part) is { CarriedOut: true }) return Outcome.AlreadySo;
        if (view.Erasure(Event, Part) is not { Asked: true } erasure)
            return Refusal.NotFound($"Nobody has asked that the {Erasure.Word(Part)} part of event {Event} be erased.");
        if (Missing(erasure) is { Count: > 0 } missing)
            return Refusal.Rule(null, $"An erasure needs the authority of both co-chairs: the {string.Join(" and the ", missing)} one has not given it.");

        return string.IsNullOrWhiteSpace(Basis)
            ? Refusal.Rule(null, "An erasure needs its basis: under what law, or at whose request.")
            : Outcome.Accept(Erasure.Stream(Event, Part), new ErasureCarriedOut(Event, Part, Basis));
    }

    private static List<string> Missing(Erasure erasure) =>
        [.. Enum.GetValues<Side>().Where(side => !erasure.AuthorisedBy.ContainsKey(side)).Select(side => side switch { Side.Central => "central", Side.Local => "local" })];
}
