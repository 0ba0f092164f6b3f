using System.Text;
using ActionRegister.Application.Commands;
using ActionRegister.Domain.Authority;
using ActionRegister.Domain.Contents;
using ActionRegister.Domain.Deciding;
using ActionRegister.Domain.Membership;
using ActionRegister.Domain.People;
using ActionRegister.Domain.TermsOfReference;
using ActionRegister.EventStore.Schema;

namespace ActionRegister.Application.Demo;

/// <summary>
/// Where the story is played: every act goes through the register's own command handler and passes every rule. What was
/// recorded is folded here too, so that the next act knows the text that it is about.
/// </summary>
internal sealed class Stage(
    CommandHandler handler, RehearsalClock clock, Rehearsal rehearsal, DateTimeOffset start, CancellationToken cancellation)
{
    private readonly Dictionary<StreamName, object> _states = [];
    private int _day = -1;

    public Group Group => (Group)_states[StreamName.Group];

    public DateOnly Today => LondonDay.Of(clock.GetUtcNow());

    public DateTimeOffset Now => clock.GetUtcNow();

    public Entry Entry(EntryId id) => (Entry)_states[StreamName.Of(id)];

    /// <summary>Position of the last event that changed the rules.</summary>
    public long LastRuleChange { get; private set; }

    /// <summary>The London day that many days after the founding.</summary>
    public DateOnly DayOf(int day) => LondonDay.Of(start.AddDays(day));

    /// <summary>Goes on to nine o'clock of a day of the story.</summary>
    public async Task GoTo(int day)
    {
        if (day == _day) return;
        _day = day;
        await Move(start.AddDays(day) - (clock.GetUtcNow() - clock.Ahead), cancellation);
    }

    /// <summary>Lets the clock run true again, whatever happened.</summary>
    public Task ReturnToPresent() => Move(TimeSpan.Zero, CancellationToken.None);

    public Task ByCoChair(Side side, ICommand command) =>
        Do(command, Group.CoChairs[side].Person, new Capacity.CoChair(side));

    public Task BySeat(SeatId seat, ICommand command) => Do(command, Group.Seats[seat].Holder, new Capacity.Holder(seat));

    public Task BySecretariat(ICommand command) => Do(command, Group.Secretariat.Keys.First(), new Capacity.Secretariat());

    public Task ByRegister(ICommand command) => Do(command, null, new Capacity.Register());

    public async Task Do(ICommand command, PersonId? by, Capacity capacity) =>
        Remember(await handler.Handle(command, Ask(by, capacity), cancellation), command.GetType().Name);

    public async Task DoWithReference(EntryKind kind, Func<Reference, ICommand> command, PersonId? by, Capacity capacity) =>
        Remember(await handler.HandleWithReference(kind, command, Ask(by, capacity), cancellation), $"Proposing a {kind}");

    private Request Ask(PersonId? by, Capacity capacity)
    {
        var id = Guid.CreateVersion7(clock.GetUtcNow());
        return new(id, by, capacity, "worked example", Encoding.ASCII.GetBytes($"worked example {id}"));
    }

    private void Remember(Handled handled, string what)
    {
        if (handled is not Handled.Recorded recorded)
        {
            throw new InvalidOperationException(
                $"The worked example does not fit the rules: {what} on day {_day}: {(handled is Handled.Refused r ? r.Refusal.Because : handled)}");
        }

        foreach (var fact in recorded.Facts)
        {
            var state = _states.GetValueOrDefault(fact.Stream) ?? Fold.Initial(fact.Stream);
            _states[fact.Stream] = Fold.Evolve(state, fact.Recorded);
            if (fact.Event is SettingChosen or TermsOfReferenceAdopted) LastRuleChange = fact.Position;
        }
    }

    private async Task Move(TimeSpan ahead, CancellationToken cancel)
    {
        await rehearsal.MoveClock(ahead, cancel);
        clock.Ahead = ahead;
    }
}
