using System.Diagnostics;

namespace ActionRegister.Benchmarks.Soaking;

/// <summary>A PostgreSQL of its own, in a folder of its own, to be killed and started again at will.</summary>
internal sealed class PrivateCluster : IAsyncDisposable
{
    private readonly string _folder;

    private PrivateCluster(string folder) => _folder = folder;

    /// <summary>Connection string of a superuser.</summary>
    public string Administrator { get; private set; } = "";

    /// <summary>Makes it in a folder, or in a temporary one, and starts it; the folder is gone at the end.</summary>
    public static async Task<PrivateCluster> Start(string? folder = null)
    {
        var cluster = new PrivateCluster(folder ?? Directory.CreateTempSubdirectory("actionregister-").FullName);
        await cluster.Start();
        return cluster;
    }

    /// <summary>Starts it again after it was killed or ended by itself; nothing is repaired by hand.</summary>
    public async Task Start() => Administrator = (await Postgres("start")).TrimEnd().Split('\n')[^1];

    /// <summary>SIGKILL for the postmaster and every child; returns when the last one is dead.</summary>
    public async Task Kill()
    {
        while (Processes() is { Count: > 0 } living)
        {
            await Run("kill", ["-KILL", .. living]);
            await Task.Delay(10);
        }
    }

    public async ValueTask DisposeAsync()
    {
        await Postgres("stop");
        Directory.Delete(_folder, recursive: true);
    }

    // Every process of a cluster has its data folder as the current one.
    private List<string> Processes()
    {
        var data = Path.Combine(_folder, "postgres", "data");
        return [.. Directory.EnumerateDirectories("/proc").Select(folder => Path.GetFileName(folder)!)
            .Where(name => name.All(char.IsAsciiDigit) && Current(name) == data)];

        static string? Current(string process)
        {
            try
            {
                return new FileInfo($"/proc/{process}/cwd").LinkTarget;
            }
            catch (Exception gone) when (gone is IOException or UnauthorizedAccessException)
            {
                return null;
            }
        }
    }

    private async Task<string> Postgres(string act)
    {
        var (exit, printed) = await Run(Path.Combine(Repository(), "ops", "postgres"), [act, _folder]);
        return exit == 0 ? printed : throw new InvalidOperationException($"ops/postgres {act} failed with exit code {exit}.");
    }

    private static async Task<(int Exit, string Printed)> Run(string program, IEnumerable<string> arguments)
    {
        var start = new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true };
        using var process = Process.Start(start) ?? throw new InvalidOperationException($"{program} could not be started.");
        var said = process.StandardError.ReadToEndAsync();
        var printed = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        await said;
        return (process.ExitCode, printed);
    }

    private static string Repository()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "ActionRegister.sln")))
                return folder.FullName;
        }

        throw new InvalidOperationException("This runs from inside the repository only: it needs ops/postgres.");
    }
}
