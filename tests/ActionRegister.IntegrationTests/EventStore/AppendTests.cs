using ActionRegister.EventStore.Appending;
using ActionRegister.EventStore.Reading;
using ActionRegister.IntegrationTests.Postgres;
using Shouldly;
using Xunit;

namespace ActionRegister.IntegrationTests.EventStore;

public sealed class AppendTests(RegisterDatabase database) : IClassFixture<RegisterDatabase>, IAsyncLifetime
{
    private EventLog _log = null!; // opened before each test
    private readonly EventReader _reader = new(database.Source);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() =>
        _log = await EventLog.Open(database.Source, new AppendSignal(), TimeProvider.System, Cancellation);

    public ValueTask DisposeAsync() => _log.DisposeAsync();

    [Fact]
    public async Task An_appended_event_is_read_back_as_it_was_written()
    {
        var command = Commands.One("read back", "entry/read-back", 0);
        var appended = (await _log.Append(command, Cancellation)).ShouldBeOfType<AppendVerdict.Appended>();

        var stored = (await _reader.ReadStreams([("entry/read-back", 0)], Cancellation)).ShouldHaveSingleItem();
        stored.Position.ShouldBe(appended.First);
        stored.Version.ShouldBe(1);
        stored.At.ShouldBe(appended.At);
        stored.Command.ShouldBe(command.Id);
        stored.Parts.Data.ToArray().ShouldBe(command.Events[0].Parts.Data.ToArray());
        stored.Parts.Text!.Value.ToArray().ShouldBe(command.Events[0].Parts.Text!.Value.ToArray());
        stored.Parts.Actor.Bytes!.Value.ToArray().ShouldBe(command.Events[0].Parts.Actor.ToArray());
        stored.Parts.Private!.Value.Bytes!.Value.ToArray().ShouldBe(command.Events[0].Parts.Private!.Value.ToArray());
    }
}
