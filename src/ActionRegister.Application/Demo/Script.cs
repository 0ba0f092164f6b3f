using ActionRegister.Domain.Contents;
using ActionRegister.Domain.Membership;

namespace ActionRegister.Application.Demo;

/// <summary>Everything that happens in the story, in any order; on the same day, in the order written.</summary>
internal sealed class Script
{
    private readonly List<Step> _steps = [];

    public int Count => _steps.Count;

    public IEnumerable<Step> InOrder => _steps.OrderBy(s => s.Day);

    public void Add(int day, Func<Stage, Task> act) => _steps.Add(new(day, act));

    /// <summary>The way of an entry that a seat puts forward.</summary>
    public EntryScript Entry(string seat, Func<Stage, Content> content) => new(this, new SeatId(seat), content);
}
