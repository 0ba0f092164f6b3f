using System.Diagnostics;
using Xunit;

namespace ActionRegister.IntegrationTests.EventStore;

/// <summary>Waits for what happens in its own time, and says what did not happen.</summary>
internal static class Eventually
{
    public static async Task Holds(string what, Func<Task<bool>> condition, TimeSpan? within = null)
    {
        var started = Stopwatch.GetTimestamp();
        while (!await condition())
        {
            if (Stopwatch.GetElapsedTime(started) > (within ?? TimeSpan.FromSeconds(20)))
                throw new TimeoutException($"This did not happen in time: {what}.");
            await Task.Delay(20, TestContext.Current.CancellationToken);
        }
    }
}
