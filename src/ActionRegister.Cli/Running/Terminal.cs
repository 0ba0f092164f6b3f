namespace ActionRegister.Cli.Running;

/// <summary>Where a command writes: its answer to one, everything else to the other.</summary>
/// <param name="Watched">Whether somebody looks at the errors' side, so that a bar may move there.</param>
internal sealed record Terminal(TextWriter Out, TextWriter Error, bool Watched)
{
    public static Terminal OfProcess() => new(Console.Out, Console.Error, Watched: !Console.IsErrorRedirected);
}
