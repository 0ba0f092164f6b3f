using System.Diagnostics;
using System.Text.Json;

namespace ActionRegister.BrowserTests.Checks;

/// <summary>Holds HTML against the standard, with html-validate in one process of its own.</summary>
internal sealed class HtmlValidator : IDisposable
{
    private readonly SemaphoreSlim _one = new(1);
    private Process? _process;

    /// <summary>What is wrong, a sentence each, with line and column.</summary>
    public async Task<IReadOnlyList<string>> Faults(string html)
    {
        await _one.WaitAsync();
        try
        {
            _process ??= Start();
            await _process.StandardInput.WriteLineAsync(JsonSerializer.Serialize(html));
            await _process.StandardInput.FlushAsync();
            var answer = await _process.StandardOutput.ReadLineAsync()
                ?? throw new InvalidOperationException(await _process.StandardError.ReadToEndAsync());
            return JsonSerializer.Deserialize<string[]>(answer) ?? [];
        }
        finally
        {
            _one.Release();
        }
    }

    public void Dispose()
    {
        _one.Dispose();
        if (_process is null) return;
        _process.StandardInput.Close(); // it ends with its input
        _process.WaitForExit(TimeSpan.FromSeconds(10));
        _process.Dispose();
    }

    // The build leaves it in obj with its packages: thousands of files that nothing has to copy once more.
    private static Process Start() =>
        Process.Start(new ProcessStartInfo("node", [Path.Combine(AppContext.BaseDirectory, "../../../obj/npm/validate.js")])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        }) ?? throw new InvalidOperationException("node could not be started.");
}
