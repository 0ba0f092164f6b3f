using ActionRegister.Domain.Deciding;
using ActionRegister.EventStore.Reading;

namespace ActionRegister.Application.Reading;

/// <summary>Finds the moment that a question means.</summary>
public sealed class Moments(EventReader log, TimeProvider time, ReadDatabase models)
{
    /// <summary>The moment, ending with a whole command.</summary>
    public async Task<Moment> Of(AsOf asOf, CancellationToken cancellation)
    {
        if (asOf is { Position: not null, At: not null })
            throw new NoSuchMomentException("A moment is a position or an instant, not both.");

        var (position, at) = asOf switch
        {
            { Position: { } wanted } => await At(wanted, cancellation),
            { At: { } instant } => await At(instant, cancellation),
            _ => await Now(cancellation),
        };
        return new(position, at, asOf.EffectiveOn ?? LondonDay.Of(at));
    }

    /// <summary>The moment for an answer from read models: now means the last position that all of them hold.</summary>
    internal async Task<Moment> Of(AsOf asOf, string[] readModels, CancellationToken cancellation)
    {
        var moment = await Of(asOf, cancellation);
        if (asOf is { Position: null, At: null })
            return moment with { Position = await models.Reached(readModels, cancellation) };
        await models.Reach(moment.Position, readModels, cancellation);
        return moment;
    }

    private async Task<(long, DateTimeOffset)> Now(CancellationToken cancellation)
    {
        var head = await log.Head(cancellation);
        var now = time.GetUtcNow();
        // The log's instants only ever rise, so they may be a little ahead of this host's clock.
        return (head.Size - 1, head.LastAt > now ? head.LastAt : now);
    }

    private async Task<(long, DateTimeOffset)> At(long position, CancellationToken cancellation)
    {
        var size = (await log.Head(cancellation)).Size;
        if (position < 0 || position >= size)
            throw new NoSuchMomentException(size == 0 ? "The log is empty." : $"Positions go from 0 to {size - 1}.");
        var end = await log.EndOfCommand(position, cancellation);
        return (end, (await log.ReadRange(end, end, cancellation))[0].At);
    }

    private async Task<(long, DateTimeOffset)> At(DateTimeOffset instant, CancellationToken cancellation) =>
        instant <= time.GetUtcNow()
            ? (await log.PositionAt(instant, cancellation) ?? -1, instant)
            : throw new NoSuchMomentException("That instant has not come yet.");
}
