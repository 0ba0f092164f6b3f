using System.Globalization;
using ActionRegister.Application.Reading;
using ActionRegister.Application.Tracing;
using ActionRegister.Domain.People;
using ActionRegister.Web.Entries;
using ActionRegister.Web.Redlines;
using ActionRegister.Web.Wording;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace ActionRegister.Web.Tracing;

/// <summary>Which event brought each word of a text: every stretch is numbered, and the notes below say who, when, because of what and with whose consent.</summary>
public sealed class WordOriginsPage(EntryAsked asked, BlameOf blame, WhyWords words, RedlineWords parts) : PageModel
{
    // What is written in whole sentences; the other parts are names, days and lists.
    private static readonly string[] _prose = ["title", "text", "reasons", "impact"];

    // Enough to find the place by: the address also says where it begins.
    private const int LongestPhrase = 120;

    private EntryPage? _entry;
    private BlamePage? _blame;
    private string? _text;

    internal EntryAsked Asked => asked;

    internal EntryPage Entry => _entry ?? throw new InvalidOperationException("The entry is not there at that moment.");

    internal BlamePage Blame => _blame ?? throw new InvalidOperationException("The text is not there at that moment.");

    internal WhySpeech Speech { get; private set; } = new(key => key, Dates.Words, party => party.Value);

    internal IReadOnlyDictionary<PersonId, string?> People { get; private set; } = new Dictionary<PersonId, string?>();

    /// <summary>The events that brought words, in the order of the log: their numbers are the notes'.</summary>
    internal IReadOnlyList<WordOrigin> Origins { get; private set; } = [];

    internal IEnumerable<BlamedField> Prose => Blame.Fields.Where(f => _prose.Contains(f.Field));

    /// <summary>The other parts as they are shown elsewhere, each with the numbers of the events that brought it.</summary>
    internal IEnumerable<(string Name, string Words, IReadOnlyList<int> Notes)> Others => parts.Whole(Blame.Version.Content, Entry.Group)
        .Where(part => !_prose.Any(prose => parts.Name(prose) == part.Name))
        .Select(part => (part.Name, part.Words, Notes(Blame.Fields.FirstOrDefault(f => parts.Name(f.Field) == part.Name))));

    /// <summary>Shows it.</summary>
    public async Task<IActionResult> OnGet(string reference, CancellationToken cancellation)
    {
        _entry = await asked.Find(this, reference, cancellation);
        if (_entry is null) return NotFound();
        _text = Request.Query["text"].FirstOrDefault();
        int? number = int.TryParse(_text, NumberStyles.None, CultureInfo.InvariantCulture, out var given) ? given : null;
        if (number is null && _text is { Length: > 0 }) return NotFound();
        _blame = await blame.Find(_entry.Row.Id, number, asked.Asked.AsOf, cancellation);
        if (_blame is null) return NotFound();
        Speech = words.Speech(_entry.Group);
        People = await asked.Names(cancellation);
        Origins = [.. _blame.Origins.Values.OrderBy(o => o.Event)];
        return Page();
    }

    internal string Name(string field) => parts.Name(field);

    /// <summary>Number of the note on an event, from 1.</summary>
    internal int Note(long origin) => Origins.Index().First(o => o.Item.Event == origin).Index + 1;

    /// <summary>A stretch of words with the white space around it, the number of its note and the address of its why; without an address where there is no word to ask about.</summary>
    internal sealed record Run(string Before, string Words, string After, int Note, string? Why);

    /// <summary>The stretches of a part; together they are the part.</summary>
    internal IEnumerable<Run> Runs(BlamedField part)
    {
        var at = 0;
        foreach (var run in part.Runs)
        {
            var words = run.Text.Trim();
            var inset = run.Text.Length - run.Text.TrimStart().Length;
            yield return new(
                run.Text[..inset], words, run.Text[(inset + words.Length)..], Note(run.Origin), words.Any(char.IsLetterOrDigit) ? Why(part.Field, words, at + inset) : null);
            at += run.Text.Length;
        }
    }

    private IReadOnlyList<int> Notes(BlamedField? field) => [.. (field?.Runs ?? []).Select(r => Note(r.Origin)).Distinct().Order()];

    private string Why(string part, string words, int at)
    {
        var phrase = words.Length <= LongestPhrase ? words : words[..(words.LastIndexOf(' ', LongestPhrase) is > 0 and var space ? space : LongestPhrase)];
        var text = Blame.Version.Number.ToString(CultureInfo.InvariantCulture);
        return asked.Address(Entry.Row.Reference, "/why", $"phrase={Uri.EscapeDataString(phrase)}&in={part}&at={at.ToString(CultureInfo.InvariantCulture)}{(_text is null ? "" : $"&text={text}")}");
    }
}
