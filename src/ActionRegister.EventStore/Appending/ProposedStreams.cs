using System.Runtime.InteropServices;

namespace ActionRegister.EventStore.Appending;

/// <summary>
/// Every stream and version that the commands of one proposal were decided from, each listed once however many commands
/// read it, and counted from 1 as <c>log.append</c> counts them.
/// </summary>
internal sealed class ProposedStreams
{
    // Nobody's, or read by several: nothing may be written to it.
    private const int NoWriter = 0;

    private readonly StampedCommand[] _commands;
    private readonly Dictionary<StreamExpectation, int> _numbers = [];
    private readonly List<int> _writers = [];

    public ProposedStreams(StampedCommand[] commands)
    {
        _commands = commands;
        for (var command = 0; command < commands.Length; command++)
        {
            foreach (var expectation in commands[command].Pending.Command.DecidedFrom)
                List(expectation, command + 1);
        }

        Names = new string[_numbers.Count];
        Versions = new long[_numbers.Count];
        foreach (var ((stream, version), number) in _numbers)
            (Names[number - 1], Versions[number - 1]) = (stream, version);
        OfEvents = [.. commands.SelectMany(StreamsOf)];
    }

    public string[] Names { get; }

    public long[] Versions { get; }

    /// <summary>Of each stream the one command that was decided from it, or 0 when several were.</summary>
    public int[] Writers => [.. _writers];

    /// <summary>Of each event its stream, or 0 when its command does not list it.</summary>
    public int[] OfEvents { get; }

    /// <summary>A stream by its number, and the commands, counted from 0, that were decided from that version of it.</summary>
    public (string Stream, IEnumerable<int> Commands) DecidedFrom(int number)
    {
        var expectation = new StreamExpectation(Names[number - 1], Versions[number - 1]);
        return (expectation.Stream, Enumerable.Range(0, _commands.Length)
            .Where(command => _commands[command].Pending.Command.DecidedFrom.Contains(expectation)));
    }

    private void List(StreamExpectation expectation, int command)
    {
        ref var number = ref CollectionsMarshal.GetValueRefOrAddDefault(_numbers, expectation, out var listed);
        if (listed)
        {
            _writers[number - 1] = NoWriter;
        }
        else
        {
            _writers.Add(command);
            number = _writers.Count;
        }
    }

    private IEnumerable<int> StreamsOf(StampedCommand command) => command.Pending.Events.Select(recorded =>
        command.Pending.Command.DecidedFrom.FirstOrDefault(listed => listed.Stream == recorded.Stream) is { Stream: not null } listed
            ? _numbers[listed]
            : 0);
}
