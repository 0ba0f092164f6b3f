using System.Diagnostics;
using System.Security.Cryptography;
using ActionRegister.Benchmarks.Measuring;
using ActionRegister.EventStore.Appending;
using ActionRegister.EventStore.Entries;
using ActionRegister.EventStore.TamperEvidence;

namespace ActionRegister.Benchmarks.Appending;

/// <summary>
/// What evidence costs: the time of one processor for the commitments, and for the leaf, the tree and a signature a second, of each
/// append, as shares of the time between two appends at the rate that was measured.
/// </summary>
internal static class EvidenceShare
{
    private const int Events = 50_000;

    /// <param name="perSecond">Appends in a second.</param>
    public static void Measure(Report report, string name, double perSecond)
    {
        var entry = RandomNumberGenerator.GetBytes(900);
        var recorded = new NewEvent("entry/1", "thing-happened.v1", Payload.Parts);
        using var key = Ed25519Key.FromSeed(new byte[32]);
        var frontier = new Frontier();
        Time(() => SealedEvent.Seal(recorded)); // compiled by then

        var commitments = Time(() => SealedEvent.Seal(recorded)) - Time(() => Copy(recorded));
        var tree = Time(() => frontier.Append(new TreeHash(LeafHash.Of(entry))));
        var signature = Time(() => SignedCheckpoint.Sign(new Checkpoint("log.bench", 1, TreeHash.OfNothing), key), 500);
        report.Line($"{name}.commitments_percent", commitments * perSecond / 10_000);
        report.Line($"{name}.tree_and_signature_percent", ((tree * perSecond) + signature) / 10_000);
    }

    // An event store without evidence, too, has to keep what it was given.
    private static void Copy(NewEvent recorded)
    {
        recorded.Parts.Data.ToArray();
        recorded.Parts.Text?.ToArray();
        recorded.Parts.Actor.ToArray();
    }

    // Microseconds each.
    private static double Time(Action act, int times = Events)
    {
        var start = Stopwatch.GetTimestamp();
        for (var i = 0; i < times; i++)
            act();
        return Stopwatch.GetElapsedTime(start).TotalMicroseconds / times;
    }
}
