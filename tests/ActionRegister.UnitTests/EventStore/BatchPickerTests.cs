using System.Threading.Channels;
using ActionRegister.EventStore.Appending;
using Shouldly;
using Xunit;

namespace ActionRegister.UnitTests.EventStore;

public sealed class BatchPickerTests
{
    private readonly Channel<PendingCommand> _arriving = Channel.CreateUnbounded<PendingCommand>();
    private readonly List<PendingCommand> _withdrawn = [];
    private readonly BatchPicker _picker;

    public BatchPickerTests() => _picker = new BatchPicker(_arriving.Reader, _withdrawn.Add);

    [Fact]
    public void Commands_on_different_streams_go_together()
    {
        Arrive(1, ["group"], ["a"]);
        Arrive(2, ["group"], ["b"]);
        Next().ShouldBe([1, 2]);
        Next().ShouldBeEmpty();
    }

    [Fact]
    public void A_command_that_writes_what_an_earlier_one_writes_waits()
    {
        Arrive(1, [], ["a"]);
        Arrive(2, [], ["a"]);
        Arrive(3, [], ["b"]);
        Next().ShouldBe([1, 3]);
        Next().ShouldBe([2]);
    }

    [Fact]
    public void A_command_that_reads_what_an_earlier_one_writes_waits()
    {
        Arrive(1, [], ["group"]);
        Arrive(2, ["group"], ["a"]);
        Next().ShouldBe([1]);
        Next().ShouldBe([2]);
    }

    [Fact]
    public void A_command_that_writes_what_an_earlier_one_was_decided_from_waits()
    {
        Arrive(1, ["group"], ["a"]);
        Arrive(2, [], ["group"]);
        Next().ShouldBe([1]);
        Next().ShouldBe([2]);
    }

    [Fact]
    public void A_command_id_that_is_in_the_batch_already_waits()
    {
        Arrive(1, [], ["a"]);
        Arrive(1, [], ["b"]);
        Next().ShouldBe([1]);
        Next().ShouldBe([1]);
    }

    [Fact]
    public void Nobody_overtakes_a_command_that_waits_on_the_same_stream()
    {
        Arrive(1, [], ["a"]);
        Arrive(2, ["b"], ["a"]);
        Arrive(3, [], ["b"]);
        Arrive(4, ["b"], ["c"]);
        Next().ShouldBe([1]);
        Next().ShouldBe([2]);
        Next().ShouldBe([3]);
        Next().ShouldBe([4]);
    }

    [Fact]
    public void A_batch_has_at_most_256_commands()
    {
        for (var number = 0; number < 300; number++)
            Arrive(number, [], [$"stream {number}"]);
        Next().Count.ShouldBe(256);
        Next().ShouldBe(Enumerable.Range(256, 44));
    }

    [Fact]
    public void A_batch_has_at_most_two_megabytes()
    {
        var large = Offered.Parts with { Data = new byte[500_000], Actor = new byte[500_000] };
        for (var number = 0; number < 5; number++)
        {
            var command = Offered.Command(number, [], [$"stream {number}"]);
            command = command with { Events = [command.Events[0] with { Parts = large }] };
            _arriving.Writer.TryWrite(new PendingCommand(command)).ShouldBeTrue();
        }

        Next().ShouldBe([0, 1]);
        Next().ShouldBe([2, 3]);
        Next().ShouldBe([4]);
    }

    [Fact]
    public void A_withdrawn_command_is_not_sent_and_holds_nobody_up()
    {
        var given = Offered.Pending(1, [], ["a"]);
        _arriving.Writer.TryWrite(given).ShouldBeTrue();
        Arrive(2, [], ["a"]);
        given.Withdraw().ShouldBeTrue();
        Next().ShouldBe([2]);
        _withdrawn.ShouldBe([given]);
    }

    [Fact]
    public void A_command_that_was_taken_cannot_be_withdrawn_but_one_that_waits_for_the_next_batch_can()
    {
        var taken = Offered.Pending(1, [], ["a"]);
        var held = Offered.Pending(2, [], ["a"]);
        _arriving.Writer.TryWrite(taken).ShouldBeTrue();
        _arriving.Writer.TryWrite(held).ShouldBeTrue();
        Next().ShouldBe([1]);
        taken.Withdraw().ShouldBeFalse();
        held.Withdraw().ShouldBeTrue();
        Next().ShouldBeEmpty();
    }

    [Fact]
    public void In_any_mix_every_batch_is_independent_and_no_streams_order_changes()
    {
        var left = new List<PendingCommand>();
        for (var number = 0; number < 2000; number++)
        {
            var (reads, writes) = ($"s{Mixed(number, 1) % 6}", $"s{Mixed(number, 2) % 12}");
            left.Add(Offered.Pending(number, [reads], [writes]));
            _arriving.Writer.TryWrite(left[^1]).ShouldBeTrue();
        }

        while (left.Count > 0)
        {
            var batch = _picker.Next();
            batch.ShouldNotBeEmpty();
            foreach (var command in batch)
            {
                batch.ShouldNotContain(other => other != command && Disturb(command, other));
                left.TakeWhile(earlier => earlier != command).Where(earlier => !batch.Contains(earlier)).ShouldNotContain(earlier => Disturb(earlier, command));
            }

            left.RemoveAll(batch.Contains);
        }
    }

    private static bool Disturb(PendingCommand one, PendingCommand other) =>
        one.Written.Any(stream => other.Command.DecidedFrom.Any(read => read.Stream == stream))
        || other.Written.Any(stream => one.Command.DecidedFrom.Any(read => read.Stream == stream));

    // A repeatable scatter; any would do.
    private static uint Mixed(int number, uint salt)
    {
        var mixed = ((uint)number + (salt * 0x9e3779b9)) * 0x85ebca6b;
        mixed ^= mixed >> 13;
        mixed *= 0xc2b2ae35;
        return mixed ^ (mixed >> 16);
    }

    private void Arrive(int number, string[] reads, string[] writes) =>
        _arriving.Writer.TryWrite(Offered.Pending(number, reads, writes)).ShouldBeTrue();

    private List<int> Next() =>
        [.. _picker.Next().Select(pending => BitConverter.ToInt32(pending.Command.Id.ToByteArray()))];
}
