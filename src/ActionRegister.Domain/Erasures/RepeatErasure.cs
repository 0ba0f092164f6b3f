using ActionRegister.Domain.Authority;
using ActionRegister.Domain.Deciding;

namespace ActionRegister.Domain.Erasures;

/// <summary>
/// The operator erases again what a restored copy of the log brought back, where the event that erased it was lost with the
/// copy's end: the authority of both co-chairs was recorded there, and cannot be asked of this log.
/// </summary>
/// <param name="Event">Position of the event that loses the part.</param>
/// <param name="Lost">Position that the event which erased it first had in the log as it was.</param>
/// <param name="LostLeaf">Leaf hash of that event, in base64: a kept receipt or export shows that it was so.</param>
// Rules 9: both co-chairs authorise an erasure. This carries out what they authorised; what they did not is on no list.
public sealed record RepeatErasure(long Event, ErasedPart Part, long Lost, string LostLeaf) : ICommand
{
    /// <inheritdoc/>
    public IEnumerable<StreamName> Reads(View view) => [Erasure.Stream(Event, Part)];

    /// <inheritdoc/>
    public Outcome Decide(View view, Context context)
    {
        if (Standing.For(Act.CarryOutErasure, context, view.Group).Refusal is { } refused) return refused;
        if (view.Erasure(Event, Part) is { CarriedOut: true }) return Outcome.AlreadySo;

        return Lost <= Event || LostLeaf.Length == 0
            ? Refusal.Rule(null, "An erasure is repeated for an event that recorded it, after the event that it erased a part of.")
            : Outcome.Accept(Erasure.Stream(Event, Part), new ErasureRepeated(Event, Part, Lost, LostLeaf));
    }
}
