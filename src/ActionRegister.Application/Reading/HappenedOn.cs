using ActionRegister.Application.Events;
using ActionRegister.Domain.Deciding;

namespace ActionRegister.Application.Reading;

/// <summary>Everything that was recorded on one stream up to now, as the log has it: what was just recorded shows at once.</summary>
public sealed class HappenedOn(Moments moments, StatesAsAt states)
{
    /// <summary>The events, oldest first; none when there is no such stream.</summary>
    public async Task<IReadOnlyList<Kept>> Find(StreamName stream, CancellationToken cancellation) =>
        await states.Events([stream], (await moments.Of(AsOf.Now, cancellation)).Position, cancellation);
}
