using ActionRegister.EventStore.Appending;
using Shouldly;
using Xunit;

namespace ActionRegister.UnitTests.EventStore;

public sealed class CommandShapeTests
{
    private static readonly AppendCommand Good = Offered.Command(1, ["group"], ["entry/a"]);

    public static readonly TheoryData<string, AppendCommand> Bad = new()
    {
        { "no events", Good with { Events = [] } },
        { "65 events", Good with { Events = [.. Enumerable.Repeat(Good.Events[0], 65)] } },
        { "a written stream that is not listed", Good with { DecidedFrom = [new("group", 1)] } },
        { "a stream listed twice", Good with { DecidedFrom = [.. Good.DecidedFrom, new("group", 1)] } },
        { "a negative version", Good with { DecidedFrom = [.. Good.DecidedFrom, new("other", -1)] } },
        { "a MAC too short", Good with { ByMac = new byte[31] } },
        { "a MAC too long", Good with { BodyMac = new byte[33] } },
        { "a negative number of rules", Good with { Terms = -1 } },
        { "a negative cause", Good with { Cause = -1 } },
        { "an empty type", WithType("") },
        { "a quote in a type", WithType("a\"b") },
        { "a type too long", WithType(new string('t', 201)) },
        { "a stream's name beyond ASCII", Good with { DecidedFrom = [.. Good.DecidedFrom, new("réunion", 0)] } },
        { "a part too large", WithParts(Offered.Parts with { Data = new byte[(512 * 1024) + 1] }) },
        { "a command too large", WithParts(
            Offered.Parts with { Data = new byte[512 * 1024], Actor = new byte[512 * 1024], Text = new byte[1] }) },
    };

    [Fact]
    public void A_good_command_is_accepted() => CommandShape.Validate(Good);

    [Fact]
    public void A_command_at_the_limits_is_accepted()
    {
        CommandShape.Validate(Good with { Events = [.. Enumerable.Repeat(Good.Events[0], 64)] });
        CommandShape.Validate(
            WithParts(Offered.Parts with { Data = new byte[512 * 1024], Actor = new byte[512 * 1024] }));
        CommandShape.Validate(WithType(new string('t', 200)));
    }

    [Theory]
    [MemberData(nameof(Bad))]
    public void A_command_that_could_never_be_recorded_is_an_argument_error(string what, AppendCommand command) =>
        Should.Throw<ArgumentException>(() => CommandShape.Validate(command), what);

    private static AppendCommand WithType(string type) => Good with { Events = [Good.Events[0] with { Type = type }] };

    private static AppendCommand WithParts(EventParts parts) =>
        Good with { Events = [Good.Events[0] with { Parts = parts }] };
}
