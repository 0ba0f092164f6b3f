using ActionRegister.EventStore.Reading;

namespace ActionRegister.EventStore.Projections;

/// <summary>Reads a build's next events and applies them, as far as that goes without rows, while those before are being written.</summary>
internal sealed class FoldAhead(IProjection projection, EventReader reader, LogTail tail, LogTail past, BuildPace rebuilding)
{
    private readonly Dictionary<int, (long From, Task<FoldedChunk> Chunk)> _begun = [];

    /// <summary>At most how many, and how their rows are written.</summary>
    public BuildPace Pace(ProjectionBuild build) => build.Live ? BuildPace.Following : rebuilding;

    /// <summary>What comes after the build's position.</summary>
    public async Task<FoldedChunk> Next(ProjectionBuild build, CancellationToken cancellation)
    {
        var folded = await (_begun.Remove(build.Number, out var begun) && begun.From == build.Position
            ? begun.Chunk
            : Fold(build, cancellation));
        // A build that readers do not see yet must have reached the head as it is now, not as somebody last saw it.
        if (!build.Live && folded.ReachesHead)
        {
            past.Forget();
            folded = Folded(await reader.ReadChunk(build.Position, Pace(build).Chunk, cancellation));
        }

        if (!folded.ReachesHead)
        {
            var after = build with { Position = build.Position + folded.Events.Count };
            _begun[build.Number] = (after.Position, Task.Run(() => Fold(after, cancellation), cancellation));
        }

        return folded;
    }

    private async Task<FoldedChunk> Fold(ProjectionBuild build, CancellationToken cancellation) =>
        Folded(await (build.Live ? tail : past).ReadChunk(build.Schema, build.Position, Pace(build).Chunk, cancellation));

    private FoldedChunk Folded(LogChunk chunk) => new(chunk.Events, chunk.ReachesHead, new(projection, chunk.Events));
}

/// <summary>Consecutive events, whether the log had more when they were read, and what they change.</summary>
internal sealed record FoldedChunk(IReadOnlyList<StoredEvent> Events, bool ReachesHead, EventFold Fold);
