using ActionRegister.EventStore.Projections;

namespace ActionRegister.Cli.Operating;

/// <summary>Shows how far a rebuild is.</summary>
internal sealed class RebuildShown(IProgress<(int Done, int Of)> to) : IProgress<RebuildProgress>
{
    public void Report(RebuildProgress value) => to.Report(((int)value.Position, (int)value.Size));
}
