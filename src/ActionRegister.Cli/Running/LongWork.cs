using System.Globalization;
using Spectre.Console;

namespace ActionRegister.Cli.Running;

/// <summary>Shows how far long work is: a bar when somebody watches, a line every tenth of the way otherwise.</summary>
internal sealed class LongWork(Terminal terminal)
{
    /// <summary>Does the work, which reports how much of how much is done.</summary>
    public async Task<T> Show<T>(string title, Func<IProgress<(int Done, int Of)>, Task<T>> work)
    {
        if (!terminal.Watched)
            return await work(new Lines(title, terminal.Error));

        var console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(terminal.Error) });
        return await console.Progress().AutoClear(true).StartAsync(async bars =>
        {
            var bar = bars.AddTask(Markup.Escape(title));
            return await work(new Bar(bar));
        });
    }

    private sealed class Bar(ProgressTask task) : IProgress<(int Done, int Of)>
    {
        public void Report((int Done, int Of) value) => (task.MaxValue, task.Value) = (Math.Max(1, value.Of), value.Done);
    }

    private sealed class Lines(string title, TextWriter writer) : IProgress<(int Done, int Of)>
    {
        private int _tenths = -1;

        public void Report((int Done, int Of) value)
        {
            var tenths = value.Of == 0 ? 10 : 10 * value.Done / value.Of;
            if (tenths == _tenths)
                return;
            _tenths = tenths;
            writer.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{title}: {value.Done} of {value.Of}"));
        }
    }
}
