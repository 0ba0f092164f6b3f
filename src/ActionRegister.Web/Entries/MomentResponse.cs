using ActionRegister.Application.Reading;

namespace ActionRegister.Web.Entries;

/// <summary>The moment that an answer is true of.</summary>
/// <param name="Position">The last position of the log that it knows; −1 before the first event.</param>
/// <param name="At">The instant by which windows are open or closed.</param>
/// <param name="EffectiveOn">The London day whose content in force is shown.</param>
internal sealed record MomentResponse(long Position, DateTimeOffset At, DateOnly EffectiveOn)
{
    public static MomentResponse Of(Moment moment) => new(moment.Position, moment.At, moment.EffectiveOn);
}
