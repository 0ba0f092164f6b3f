namespace ActionRegister.Cli.Audit;

/// <summary>Shows events done of events there are.</summary>
internal sealed class Counted(IProgress<(int Done, int Of)> to) : IProgress<(long Done, long Of)>
{
    public void Report((long Done, long Of) value) => to.Report(((int)value.Done, (int)value.Of));
}
