using ActionRegister.Domain.Importing;
using ActionRegister.Domain.Membership;
using ActionRegister.Domain.TermsOfReference;

namespace ActionRegister.Application.Importing;

/// <summary>Says of every row of a file what importing it would do; asks the same rules that will be asked when it is recorded.</summary>
public sealed class ImportPlanner
{
    private readonly KnownImports _known;
    private readonly Group _group;
    private readonly DateOnly _today;
    private readonly Dictionary<string, RecordedRow> _recorded = new(StringComparer.Ordinal);
    private readonly Dictionary<string, ImportId> _entries = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _lines = new(StringComparer.Ordinal);
    private readonly Dictionary<string, (ImportCourse Course, int N)> _courses = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _spoiled = new(StringComparer.Ordinal);

    /// <summary>Plans against what the log holds and the group as it is today (a London day).</summary>
    public ImportPlanner(KnownImports known, Group group, DateOnly today)
    {
        (_known, _group, _today) = (known, group, today);
        foreach (var row in known.Standing)
        {
            _recorded.TryAdd(row.Row.Id, row);
            _entries.TryAdd(row.Row.Entry, row.Import);
        }
    }

    /// <summary>Plans a file; its name says whether it is comma-separated (.csv) or JSON lines (.ndjson).</summary>
    public ImportPlan Plan(string file, byte[] bytes)
    {
        var (text, fault) = FileText.Of(bytes);
        var raw = fault is not null ? new RawFile([], [fault]) : IsJson(file) ? NdjsonRows.Read(text) : CsvRows.Read(text);
        var faulty = raw.Faults.Select(wrong => new PlannedRow(wrong.Line, RowVerdict.Error, null, 0, [wrong.Says]));
        IReadOnlyList<PlannedRow> rows = [.. raw.Rows.Select(Judge).Concat(faulty).OrderBy(row => row.Line)];
        return Whole(file, rows);
    }

    /// <summary>Whether the name is that of JSON lines.</summary>
    public static bool IsJson(string file) => Path.GetExtension(file).ToLowerInvariant() is ".ndjson" or ".jsonl";

    private PlannedRow Judge(RawRow raw)
    {
        var key = raw[ImportColumns.Entry]?.Trim() ?? "";
        var (course, n) = _courses.TryGetValue(key, out var so) ? (so.Course, so.N) : ((ImportCourse?)null, 0);
        var read = ReadRow.Of(raw, course);
        var errors = read.Errors.ToList();
        var id = raw[ImportColumns.Id]?.Trim() ?? "";
        if (id.Length > 0 && !_lines.TryAdd(id, raw.Line)) errors.Add($"The id {id} is that of line {_lines[id]} too.");
        if (_spoiled.TryGetValue(key, out var line)) errors.Add($"It stands on line {line}, which has an error.");
        else if (read.Row is { } row && errors.Count == 0) errors.AddRange(Faults(row, course));

        if (errors.Count > 0 || read.Row is not { } good)
        {
            if (key.Length > 0) _spoiled.TryAdd(key, raw.Line);
            return new(raw.Line, RowVerdict.Error, read.Row, 0, errors);
        }

        _courses[key] = (ImportCourse.After(course, good), n + 1);
        foreach (var replaced in good.Supersedes) _courses[replaced] = (_courses[replaced].Course with { Ended = true }, _courses[replaced].N);
        return Compared(raw.Line, good, n + 1, [.. read.Warnings, .. Odd(good)]);
    }

    private IEnumerable<string> Faults(ImportRow row, ImportCourse? course)
    {
        if (course is null && _known.IsReference(row.Entry))
            return [$"{row.Entry} is an entry that the register has: an import creates its entries and writes to no other. Change it by an amendment."];
        if (course is null && row.What != Happened.Agreed && _entries.TryGetValue(row.Entry, out var import))
            return [$"{row.Entry} is an entry of another import. {ImportGuard.Takes(_known.Imports[import], _group.Rules.Terms.Amending)?.Because ?? "Finish that import first."}"];
        if (ImportCourse.Refusal(course, row) is { } refusal)
            return [refusal];
        return
        [
            .. ImportRowFaults.Of(row, _group, _today),
            .. row.Supersedes.Select(key => ImportCourse.RefusalToReplace(CourseOf(key), key, row)).OfType<string>(),
            .. row.Under is { } under && ImportCourse.RefusalToCarryOut(CourseOf(under), under) is { } no ? [no] : Array.Empty<string>(),
        ];
    }

    private ImportCourse? CourseOf(string key) => _courses.TryGetValue(key, out var known) ? known.Course : null;

    private IEnumerable<string> Odd(ImportRow row)
    {
        if (row.On > _today) yield return "It takes effect on a day still to come.";
        if (row.OldReference is { } old && _known.IsReference(old)) yield return $"Its old reference {old} is the reference of another entry of the register.";
    }

    private PlannedRow Compared(int line, ImportRow row, int n, IReadOnlyList<string> warnings)
    {
        if (!_recorded.TryGetValue(row.Id, out var recorded))
        {
            return _entries.TryGetValue(row.Entry, out var import) && _known.Imports[import].Status != ImportStatus.Running
                ? new(line, RowVerdict.Error, row, n, [$"{row.Entry} is an entry of another import. {ImportGuard.Takes(_known.Imports[import], _group.Rules.Terms.Amending)!.Because}"]) // it does not run
                : new(line, warnings.Count > 0 ? RowVerdict.Warning : RowVerdict.New, row, n, warnings);
        }

        var same = recorded.Fingerprint == row.Fingerprint(n) && (recorded.Row.Note is null || recorded.Row.Note == row.Note);
        return same
            ? new(line, RowVerdict.Unchanged, row, n, [])
            : new(line, RowVerdict.Changed, row, n, [Changed(recorded)]);
    }

    private string Changed(RecordedRow recorded) => _known.Imports[recorded.Import].Status == ImportStatus.Confirmed
        ? $"It is recorded otherwise, and both co-chairs have confirmed it: change {recorded.Row.Entry} by an amendment."
        : "It is recorded otherwise: withdraw that import whole, then import the file again.";

    private ImportPlan Whole(string file, IReadOnlyList<PlannedRow> rows)
    {
        var running = _known.Imports.FirstOrDefault(import => import.Value.Status == ImportStatus.Running);
        // What other imports have recorded is theirs; what is left is this one, recorded already or not.
        var own = rows.Where(row => row.Row is not null && !row.Stops && (row.Verdict != RowVerdict.Unchanged || IsOf(row, running.Key)));
        var entries = own.GroupBy(row => row.Row!.Entry, StringComparer.Ordinal) // looked at a line above
            .Select(entry => new PlannedEntry(
                entry.Key, [.. entry.Select(row => row.Row!)], entry.Count(row => row.Verdict == RowVerdict.Unchanged)))
            .ToList();
        var hash = ImportHash.Of(entries.SelectMany(entry => entry.Rows.Select((row, index) => row.Fingerprint(index + 1))));
        if (entries.Count == 0)
            return new(file, rows, entries, null, 0, hash, []);

        var attempt = 1;
        while (_known.Imports.GetValueOrDefault(ImportId.Of(hash, attempt)) is { Status: ImportStatus.Withdrawn }) attempt++;
        var id = ImportId.Of(hash, attempt);
        return new(file, rows, entries, id, attempt, hash, running.Value is { } other && running.Key != id
            ? [$"The import of {other.File} is not finished: run it again with the same file, or withdraw it."]
            : []);
    }

    private bool IsOf(PlannedRow row, ImportId import) => _recorded.TryGetValue(row.Row!.Id, out var recorded) && recorded.Import == import; // it was compared
}
