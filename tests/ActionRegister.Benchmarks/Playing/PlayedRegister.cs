using ActionRegister.Domain.Authority;
using ActionRegister.Domain.Contents;
using ActionRegister.Domain.Deciding;
using ActionRegister.Domain.Founding;
using ActionRegister.Domain.Membership;
using ActionRegister.Domain.People;
using ActionRegister.Domain.TermsOfReference;
using ActionRegister.IntegrationTests.Application;

namespace ActionRegister.Benchmarks.Playing;

/// <summary>
/// A register that has been in use for three years until yesterday: entries come in evenly, and each lives its life. Ten of ten
/// thousand come to a thousand events, the others to about a hundred.
/// </summary>
/// <param name="play">Where it is played.</param>
/// <param name="entries">How many entries come in.</param>
internal sealed class PlayedRegister(Play play, int entries)
{
    /// <summary>How long it has been in use.</summary>
    public const int Days = 3 * 365;

    private const int LongLife = 1000;
    private static readonly PersonId _auditor = TestGroup.Person(4);
    private static readonly PersonId _assistant = TestGroup.Person(5);

    private readonly PriorityQueue<IEnumerator<int>, (int Day, int Turn)> _living = new();
    private readonly List<EntryId> _agreed = [];
    private int _turn;

    /// <summary>The hour at which a register that is in use until yesterday begins.</summary>
    public static DateTimeOffset Start(DateTimeOffset now) => LondonDay.StartOf(LondonDay.Of(now).AddDays(-Days)).AddHours(9);

    /// <summary>Lives that ended because the rules refused their next act, by what they said.</summary>
    public Dictionary<string, int> Refused { get; } = [];

    /// <summary>Numbers of the entries that come to a thousand events.</summary>
    public static IEnumerable<int> Long(int entries) => Enumerable.Range(1, Math.Max(1, entries / 1000));

    /// <summary>Plays it all; what happened is handed over a day at a time.</summary>
    public IEnumerable<IReadOnlyList<Played>> Happens()
    {
        var start = play.Now;
        Found();
        var longOnes = Long(entries).ToHashSet();
        for (var number = 1; number <= entries; number++)
        {
            var events = longOnes.Contains(number) ? LongLife : 72 + (number * 37 % 80);
            var life = new EntryLife(play, number, events, _agreed);
            _living.Enqueue(life.Steps().GetEnumerator(), ((int)((number - 1L) * (Days - 1) / entries), _turn++));
        }

        for (var day = 0; day < Days; day++)
        {
            play.GoTo(start.AddDays(day).AddMinutes(30));
            if (day % 10 == 5) Office(day);
            while (_living.TryPeek(out var life, out var due) && due.Day <= day)
            {
                _living.Dequeue();
                if (Next(life)) _living.Enqueue(life, (day + life.Current, _turn++));
            }

            yield return play.Take();
        }
    }

    private bool Next(IEnumerator<int> life)
    {
        try
        {
            return life.MoveNext();
        }
        catch (RefusedInPlay refused)
        {
            var because = new string([.. refused.Message.Where(c => !char.IsDigit(c))]);
            Refused[because] = Refused.GetValueOrDefault(because) + 1;
            return false;
        }
    }

    private void Found()
    {
        var founding = TestGroup.Founding(play.Now);
        play.Do(founding, null, new Capacity.Operator());
        play.ByCoChair(Side.Central, new ConfirmFounding(founding.Hash));
        play.ByCoChair(Side.Local, new ConfirmFounding(founding.Hash));
        play.BySecretariat(new RecordPerson(_auditor, "Person 4"));
        play.BySecretariat(new RecordPerson(_assistant, "Person 5"));
        play.ByCoChair(Side.Central, new AppointAuditor(_auditor));
        play.ByCoChair(Side.Local, new AppointAuditor(_auditor));
    }

    // The group's own stream grows too.
    private void Office(int day)
    {
        var seat = TestGroup.Seats[day / 20 % TestGroup.Seats.Count];
        play.BySeat(seat, day % 20 == 5 ? new NameAssistant(Party.Of(seat), _assistant) : new EndAssistant(Party.Of(seat), _assistant));
    }
}
