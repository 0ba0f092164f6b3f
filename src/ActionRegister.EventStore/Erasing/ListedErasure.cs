using System.Globalization;
using System.Text.RegularExpressions;
using ActionRegister.EventStore.TamperEvidence;

namespace ActionRegister.EventStore.Erasing;

/// <summary>One erasure as the list has it: named by position and by leaf hash, so that it says nothing about another log.</summary>
/// <param name="Event">Position of the event that lost the part.</param>
/// <param name="Part"><c>actor</c> or <c>private</c>.</param>
/// <param name="Leaf">Leaf hash of that event.</param>
/// <param name="By">Position of the event that recorded the erasure.</param>
/// <param name="ByLeaf">Leaf hash of the event that recorded it.</param>
public sealed partial record ListedErasure(long Event, string Part, TreeHash Leaf, long By, TreeHash ByLeaf)
{
    /// <summary>The line without its newline.</summary>
    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture, $$"""{"event":{{Event}},"part":"{{Part}}","leaf":"{{Leaf}}","by":{{By}},"byLeaf":"{{ByLeaf}}"}""");

    /// <summary>Reads only exactly what would be written again.</summary>
    internal static ListedErasure? TryParse(string line) =>
        Line().Match(line) is { Success: true, Groups: var read }
        && CanonicalText.TryNumber(read["event"].Value, out var position) && CanonicalText.TryHash(read["leaf"].Value) is { } leaf
        && CanonicalText.TryNumber(read["by"].Value, out var by) && CanonicalText.TryHash(read["byLeaf"].Value) is { } byLeaf
            ? new(position, read["part"].Value, leaf, by, byLeaf)
            : null;

    [GeneratedRegex(
        """\A\{"event":(?<event>[0-9]+),"part":"(?<part>actor|private)","leaf":"(?<leaf>[^"]+)","by":(?<by>[0-9]+),"byLeaf":"(?<byLeaf>[^"]+)"\}\z""",
        RegexOptions.CultureInvariant)]
    private static partial Regex Line();
}
