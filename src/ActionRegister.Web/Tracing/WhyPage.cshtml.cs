using System.Globalization;
using ActionRegister.Application.Reading;
using ActionRegister.Application.Redlines;
using ActionRegister.Application.Tracing;
using ActionRegister.Domain.People;
using ActionRegister.Web.Entries;
using ActionRegister.Web.Paging;
using ActionRegister.Web.Redlines;
using ActionRegister.Web.Wording;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;

namespace ActionRegister.Web.Tracing;

/// <summary>Why an entry, or words of it, read as they do: the short answer, then what was recorded, from the first step to the last.</summary>
public sealed class WhyPage(EntryAsked asked, WhyOf why, WhyWords words, RedlineWords redlines, PartyWords parties, IStringLocalizer<Texts> texts) : PageModel
{
    private const int StepsOnAPage = 60;
    private const int MostRedlines = 20;

    // In all texts together: beyond that, what changed would be most of the page.
    private const int MostRedlined = 100_000;

    private static readonly string[] _asking = ["phrase", "in", "at", "text"];

    private readonly Dictionary<int, int> _pages = [];
    private EntryPage? _entry;

    internal EntryAsked Asked => asked;

    internal EntryPage Entry => _entry ?? throw new InvalidOperationException("The entry is not there at that moment.");

    /// <summary>The graph, or null when the text does not have the words that are asked about.</summary>
    internal WhyGraph? Graph { get; private set; }

    internal WhySpeech Speech { get; private set; } = new(key => key, Dates.Words, party => party.Value);

    /// <summary>What is shown of the chain on this page.</summary>
    internal IReadOnlyList<WhyChapter> Chapters { get; private set; } = [];

    /// <summary>Which steps those are.</summary>
    internal ListPage List => ListPage.Of(Request, StepsOnAPage, _pages.Count);

    internal IReadOnlyDictionary<PersonId, string?> People { get; private set; } = new Dictionary<PersonId, string?>();

    /// <summary>The text that is explained.</summary>
    internal EntryVersion? Version => Graph is { } graph ? Entry.Versions[graph.Text - 1] : null;

    /// <summary>What a text changed in the one that it was made from; null for the first, and where so many texts would hide the steps.</summary>
    internal IReadOnlyList<FieldRedline>? Changed(WhyStep step)
    {
        if (TooLong || step.Nodes[0].Text is not { } number || Graph is not { } graph) return null;
        var before = graph.Edges.FirstOrDefault(e => e.From == step.Nodes[0].Id && e.Reason == WhyReason.Changes)?.To;
        return graph.Nodes.FirstOrDefault(n => n.Id == before)?.Text is { } from
            ? redlines.Between(Entry.Versions[from - 1].Content, Entry.Versions[number - 1].Content, Entry.Group)
            : null;
    }

    private bool TooLong => Entry.Versions.Count > MostRedlines || Entry.Versions.Sum(v => v.Content.Text?.Length ?? 0) > MostRedlined;

    /// <summary>Address of a step, on whatever page it stands.</summary>
    internal string Step(int number) => _pages[number] == List.Number ? $"#step-{number}" : $"{List.Address(_pages[number])}#step-{number}";

    /// <summary>The words asked about, as they were typed.</summary>
    internal string? Phrase { get; private set; }

    /// <summary>Shows it; 404 when the text does not have the words.</summary>
    public async Task<IActionResult> OnGet(string reference, CancellationToken cancellation)
    {
        _entry = await asked.Find(this, reference, cancellation);
        if (_entry is null) return NotFound();
        Phrase = Request.Query["phrase"].FirstOrDefault() is { } typed && !string.IsNullOrWhiteSpace(typed) ? typed.Trim() : null;
        if (Phrase?.Length > PhraseQuery.Longest)
        {
            ModelState.AddModelError("phrase", texts["PhraseTooLong", PhraseQuery.Longest]);
            Response.StatusCode = StatusCodes.Status400BadRequest;
            return Page();
        }

        try
        {
            Graph = await why.About(_entry.Row.Id, new(Phrase, Text("in"), Number("at"), Number("text")), asked.Asked.AsOf, cancellation);
        }
        catch (NoSuchWordsException)
        {
            ModelState.AddModelError("phrase", texts["NoSuchWords"]);
            Response.StatusCode = StatusCodes.Status404NotFound;
            return Page();
        }

        if (Graph is null) return NotFound();
        Speech = words.Speech(Graph.Group);
        var all = WhyChain.Chapters(Graph);
        foreach (var (index, step) in all.SelectMany(c => c.Steps).Index()) _pages[step.Number] = (index / StepsOnAPage) + 1;
        Chapters = [.. all.Select(c => c with { Steps = [.. c.Steps.Where(step => _pages[step.Number] == List.Number)] }).Where(c => c.Steps.Count > 0)];
        People = await asked.Names(cancellation);
        return Page();
    }

    /// <summary>Who did it, and in which office; null where the record does not say, or no longer.</summary>
    internal (string? Person, string? Office) By(Doer by) => (
        by.Person is { } person ? parties.Person(People.GetValueOrDefault(person)) : null,
        by.Capacity is { } capacity ? parties.Of(capacity, Entry.Group) : null);

    /// <summary>Address of the same answer as a file.</summary>
    internal string File(string format) =>
        $"/api/v1/entries/{Entry.Row.Reference}/why?asOf={Graph!.Moment.Position}&format={format}" // shown beside a graph
        + string.Concat(_asking.Where(name => Request.Query.ContainsKey(name) && Phrase is not null)
            .Select(name => $"&{name}={Uri.EscapeDataString(Request.Query[name].ToString())}"));

    private string? Text(string name) => Request.Query[name].FirstOrDefault() is { Length: > 0 } given ? given : null;

    private int? Number(string name) =>
        int.TryParse(Text(name), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
