using System.Globalization;
using ActionRegister.Domain.Contents;
using ActionRegister.Domain.Importing;
using ActionRegister.Domain.Membership;

namespace ActionRegister.Application.Importing;

/// <summary>What a row of a file says: complete, or with what is wrong with it.</summary>
internal sealed class ReadRow
{
    private static readonly Dictionary<string, Happened> _happened =
        Enum.GetValues<Happened>().ToDictionary(ImportRow.Words, what => what, StringComparer.Ordinal);

    private readonly RawRow _raw;
    private readonly List<string> _errors = [];
    private readonly List<string> _warnings = [];

    private ReadRow(RawRow raw) => _raw = raw;

    /// <summary>The row; null when it cannot be read.</summary>
    public ImportRow? Row { get; private set; }

    public IReadOnlyList<string> Errors => _errors;

    public IReadOnlyList<string> Warnings => _warnings;

    /// <summary>Reads a row; what an amendment leaves empty stays as it was.</summary>
    /// <param name="raw">The row.</param>
    /// <param name="before">Where its entry stands after the rows before, or null.</param>
    public static ReadRow Of(RawRow raw, ImportCourse? before)
    {
        var read = new ReadRow(raw);
        var (what, on) = (read.What(), read.Day(ImportColumns.On));
        foreach (var column in ImportColumns.Needed.Where(column => raw[column] is null))
            read._errors.Add($"It has no {column}.");
        read.Characters();
        if (what is not { } happened || on is not { } day || read._errors.Count > 0)
            return read;

        foreach (var unused in raw.Cells.Keys.Except([.. ImportColumns.Needed, .. ImportColumns.Of(happened)]))
            read._errors.Add($"A row \"{ImportRow.Words(happened)}\" says nothing about \"{unused}\".");
        var row = read.Of(happened, day, before);
        if (read._errors.Count == 0) read.Row = row;
        return read;
    }

    private ImportRow Of(Happened what, DateOnly on, ImportCourse? before) => new(
        Line(ImportColumns.Id)!, // each needed cell is there
        Line(ImportColumns.Entry)!,
        what,
        on,
        Line(ImportColumns.Source)!,
        Line(ImportColumns.Office) is { } office ? new Party(office) : null)
    {
        OldReference = Line(ImportColumns.OldReference),
        Content = what switch
        {
            Happened.Agreed => Agreed(on),
            Happened.Amended => before is null ? null : Amended(before.Content, on),
            Happened.Overturned when before is not null =>
                Content.Overturning(before.Kind, before.Content.Title, Text(ImportColumns.Reasons), on, []),
            _ => null,
        },
        Under = Line(ImportColumns.Under),
        Supersedes = List(ImportColumns.Supersedes),
        Note = what is Happened.Progress or Happened.Completed ? Text(ImportColumns.Text) : null,
    };

    private Content Agreed(DateOnly on)
    {
        var kind = _raw[ImportColumns.Kind]?.Trim() switch
        {
            "decision" => EntryKind.Decision,
            "action" => EntryKind.Action,
            null => Fault(EntryKind.Decision, "It has no kind: \"decision\" or \"action\"."),
            var other => Fault(EntryKind.Decision, $"The kind \"{other}\" is neither \"decision\" nor \"action\"."),
        };
        var owners = List(ImportColumns.Owners);
        if (kind == EntryKind.Action && owners.Length == 0) _warnings.Add("The action has no owner: nobody will be asked for it.");
        return new(
            kind, Line(ImportColumns.Title) ?? "", Text(ImportColumns.Text) ?? "", Text(ImportColumns.Reasons), on,
            Text(ImportColumns.Impact), [.. owners.Select(owner => new Party(owner))], Due(null), null, [], [], null, []);
    }

    private Content Amended(Content before, DateOnly on) => before with
    {
        Title = Line(ImportColumns.Title) ?? before.Title,
        Text = Text(ImportColumns.Text) ?? before.Text,
        Reasons = Text(ImportColumns.Reasons) ?? before.Reasons,
        EffectiveFrom = on,
        Impact = Text(ImportColumns.Impact) ?? before.Impact,
        Owners = List(ImportColumns.Owners) is { Length: > 0 } owners ? [.. owners.Select(owner => new Party(owner))] : before.Owners,
        Due = Due(before.Due),
        Supersedes = [],
    };

    private Due? Due(Due? before) => (Day(ImportColumns.Due), Text(ImportColumns.NoDueBecause)) switch
    {
        (null, null) => before,
        (var day, var because) => new(day, because),
    };

    private Happened? What()
    {
        if (_raw[ImportColumns.Happened]?.Trim() is not { } word) return null;
        if (_happened.TryGetValue(word, out var what)) return what;
        return Fault((Happened?)null, $"\"{word}\" is nothing that an import records. There are: {string.Join(", ", _happened.Keys)}.");
    }

    private DateOnly? Day(string column)
    {
        if (_raw[column]?.Trim() is not { } written) return null;
        if (DateOnly.TryParseExact(written, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)) return day;
        return Fault((DateOnly?)null, written is [_, _, _, _, '-', _, _, '-', _, _] && written.All(c => char.IsAsciiDigit(c) || c == '-')
            ? $"The calendar has no day {written} ({column})."
            : $"\"{written}\" ({column}) is no day as the register writes it: 2019-05-03.");
    }

    private string? Line(string column)
    {
        var text = _raw[column]?.Trim();
        return text?.AsSpan().IndexOfAny('\n', '\r') >= 0 ? Fault(text, $"Its {column} goes over more than one line.") : text;
    }

    // Nothing but line ends is ever changed in what people wrote.
    private string? Text(string column) => _raw[column]?.Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n');

    private string[] List(string column) =>
        _raw[column]?.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries) ?? [];

    // What the database or a browser would not take, it must not be asked to keep for ever.
    private void Characters()
    {
        foreach (var (column, text) in _raw.Cells)
        {
            for (var i = 0; i < text.Length; i++)
            {
                var odd = char.IsSurrogate(text[i]) && !(char.IsHighSurrogate(text[i]) && i + 1 < text.Length && char.IsLowSurrogate(text[++i]));
                if (!odd && (!char.IsControl(text[i]) || text[i] is '\n' or '\r' or '\t')) continue;
                _errors.Add($"Its {column} has a character that is no part of a text.");
                break;
            }
        }
    }

    private T Fault<T>(T instead, string says)
    {
        _errors.Add(says);
        return instead;
    }
}
