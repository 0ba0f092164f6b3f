namespace ActionRegister.IntegrationTests.Application;

/// <summary>The system's clock, moved ahead; the database's has to be moved with it.</summary>
internal sealed class MovableClock : TimeProvider
{
    public TimeSpan Ahead { get; set; }

    public override DateTimeOffset GetUtcNow() => System.GetUtcNow() + Ahead;
}
