using System.Diagnostics;
using System.Text.RegularExpressions;
using Xunit;

namespace ActionRegister.IntegrationTests.Faults;

/// <summary>Runs a program some of whose calls to the system fail: those that touch the paths given, by their number.</summary>
internal static partial class FailingCalls
{
    /// <summary>The number of a call that no program gets to: none fails.</summary>
    public const string None = "65535";

    public const string Open = "open,openat";
    public const string MakeFolder = "mkdir,mkdirat";
    public const string Write = "write,pwrite64,writev,pwritev";
    public const string Sync = "fsync,fdatasync";
    public const string Rename = "rename,renameat,renameat2";

    private const string Program = "/usr/bin/strace";

    /// <summary>Every kind of call by which files and folders are made, filled, named and made to last.</summary>
    public static readonly string[] Kinds = [Open, MakeFolder, Write, Sync, "ftruncate", Rename];

    /// <summary>Skips the test where calls cannot be made to fail.</summary>
    public static void SkipUnlessPossible() =>
        Assert.SkipUnless(File.Exists(Program), "No call can be made to fail here: that needs strace.");

    /// <param name="kind">Kinds of calls, with commas between them.</param>
    /// <param name="which">Which calls of a kind fail, counted from 1 for each thread: "4", or "3+7" for each seventh from the third on.</param>
    /// <param name="told">A file that gets a line for each call.</param>
    /// <param name="paths">Files and folders.</param>
    /// <param name="command">The program and its arguments.</param>
    public static ProcessStartInfo Start(string kind, string which, string told, IEnumerable<string> paths, params string[] command) => new(
        Program,
        [
            "-f", "-qq", "-o", told, "--seccomp-bpf", "-e", $"trace={kind}", "-e", $"inject={kind}:error=EIO:when={which}",
            .. paths.SelectMany(path => new[] { "-P", path }), .. command,
        ])
    {
        RedirectStandardOutput = true,
        RedirectStandardError = true,
    };

    /// <summary>Has the program do all its work on one thread: so the calls of one run have the numbers that they have in every other.</summary>
    public static void OnOneThread(ProcessStartInfo start) =>
        start.Environment["DOTNET_ThreadPool_ForceMinWorkerThreads"] = start.Environment["DOTNET_ThreadPool_ForceMaxWorkerThreads"] = "1";

    /// <summary>How many calls of the kinds there were, by thread.</summary>
    public static IReadOnlyDictionary<string, int> Made(string told) =>
        File.ReadLines(told).Select(line => Call().Match(line)).Where(call => call.Success).CountBy(call => call.Groups[1].Value).ToDictionary();

    /// <summary>How many calls were made to fail.</summary>
    public static int Failed(string told) => File.ReadLines(told).Count(line => line.EndsWith("(INJECTED)", StringComparison.Ordinal));

    // "4711  openat(…"; a call during which another thread made one is told in two lines, of which the second begins with "<...".
    [GeneratedRegex(@"^(\d+) +\w+\(")]
    private static partial Regex Call();
}
