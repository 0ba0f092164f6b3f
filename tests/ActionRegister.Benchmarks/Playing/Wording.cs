using System.Text;

namespace ActionRegister.Benchmarks.Playing;

/// <summary>
/// Words of one entry, and how they change: sentences out of a vocabulary in which few words are frequent and many are rare.
/// Of a hundred entries 90 have texts of up to 300 words, 9 of up to 2,000 and one of up to 20,000.
/// </summary>
internal sealed class Wording
{
    private const int SentencesInAParagraph = 5;

    private static readonly string[] _subjects =
    [
        "councils", "partnerships", "the department", "providers", "schools", "the health board", "regional teams", "the secretariat",
        "housing officers", "the police", "voluntary bodies", "local forums", "members", "the data group", "landlords", "new arrivals",
    ];

    private static readonly string[] _verbs =
    [
        "publish", "share", "review", "agree", "fund", "open", "close", "report", "survey", "prepare", "confirm", "count", "forecast",
        "inspect", "withdraw", "extend", "record", "compare", "release", "monitor", "allocate", "consult on", "coordinate", "estimate",
    ];

    private static readonly string[] _objects =
    [
        "accommodation", "funding", "arrivals", "dispersal", "school places", "transport", "safeguarding", "translation", "contracts",
        "forecasts", "protocols", "hotels", "families", "grants", "statistics", "notices", "premises", "clinics", "volunteers", "leases",
        "budgets", "referrals", "inspections", "casework", "complaints", "handovers", "meetings", "templates", "registers", "vacancies",
    ];

    private static readonly string[] _times =
    [
        "each month", "each quarter", "within ten working days", "before a site opens", "after each meeting", "on the first working day",
        "without delay", "by the end of the year", "at the next review", "two weeks ahead", "while the pilot runs", "once a year",
    ];

    private readonly Dice _dice;
    private readonly List<string> _sentences = [];

    /// <param name="dice">Throws the words.</param>
    /// <param name="number">Of the entry: its topic and length follow from it.</param>
    public Wording(Dice dice, int number)
    {
        _dice = dice;
        Title = $"{Capital(dice.Of(_objects))} and {dice.Of(_objects)} in area {number % 397}";
        var words = (number % 100) switch
        {
            7 => dice.Between(2_001, 20_000),
            < 10 => dice.Between(301, 2_000),
            _ => dice.Between(40, 300),
        };
        for (var written = 0; written < words - 20; written += _sentences[^1].Count(c => c == ' ') + 1) _sentences.Add(Sentence());
    }

    /// <summary>Of every text of the entry.</summary>
    public string Title { get; }

    /// <summary>The text as it stands.</summary>
    public string Text
    {
        get
        {
            var text = new StringBuilder();
            for (var i = 0; i < _sentences.Count; i++)
                text.Append(i == 0 ? "" : i % SentencesInAParagraph == 0 ? "\n\n" : " ").Append(_sentences[i]);
            return text.ToString();
        }
    }

    /// <summary>Another sentence or two, and now and then one in another place: what a revision or an amendment does.</summary>
    public Wording Change()
    {
        for (var changes = _dice.Between(1, 3); changes > 0; changes--) _sentences[_dice.Below(_sentences.Count)] = Sentence();
        if (_dice.Percent(20))
        {
            var moved = _sentences[^1];
            _sentences.RemoveAt(_sentences.Count - 1);
            _sentences.Insert(_dice.Below(_sentences.Count + 1), moved);
        }

        return this;
    }

    /// <summary>What somebody says about it: one to three sentences.</summary>
    public string Remark() => string.Join(' ', Enumerable.Range(0, _dice.Between(1, 3)).Select(_ => Sentence()));

    // The rarest words stand in few texts: numbers of areas.
    private string Sentence() =>
        $"{Capital(_dice.Of(_subjects))} and {_dice.Of(_subjects)} {_dice.Of(_verbs)} {_dice.Of(_objects)} for area{_dice.Below(4000)} "
        + $"{_dice.Of(_times)}, and {_dice.Of(_verbs)} {_dice.Of(_objects)} {_dice.Of(_times)}.";

    private static string Capital(string words) => $"{char.ToUpperInvariant(words[0])}{words[1..]}";
}
