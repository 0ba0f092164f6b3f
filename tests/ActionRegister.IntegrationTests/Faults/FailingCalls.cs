using System.Diagnostics;
using Xunit;

namespace ActionRegister.IntegrationTests.Faults;

/// <summary>Runs a program some of whose calls to the system fail: those that touch the paths given, by their number.</summary>
internal static class FailingCalls
{
    private const string Program = "/usr/bin/strace";
    /// <summary>Every kind of call by which files and folders are made, filled, named and made to last.</summary>
    public static readonly string[] Kinds = ["open,openat", "mkdir,mkdirat", "write,pwrite64,writev,pwritev", "fsync,fdatasync", "ftruncate", "rename,renameat,renameat2"];

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

    /// <summary>How many calls were made to fail.</summary>
    public static int Failed(string told) => File.ReadLines(told).Count(line => line.EndsWith("(INJECTED)", StringComparison.Ordinal));
}
