namespace ActionRegister.EventStore.Appending;

/// <summary>How long a caller and the log wait for what does not come.</summary>
/// <param name="ToBeTaken">A command that the writer has not taken by then is withdrawn: nothing was written.</param>
/// <param name="ToBeAnswered">One that was taken, and is not answered so much later, has an unknown outcome.</param>
/// <param name="ToClose">What is not recorded this long after closing began is answered as it stands.</param>
internal sealed record AppendPatience(TimeSpan ToBeTaken, TimeSpan ToBeAnswered, TimeSpan ToClose)
{
    /// <summary>Together longer than a server takes to come up after a crash, and shorter than proxies and people wait.</summary>
    public static AppendPatience Usual { get; } =
        new(TimeSpan.FromSeconds(5), TimeSpan.FromSeconds(5), TimeSpan.FromSeconds(4));
}
