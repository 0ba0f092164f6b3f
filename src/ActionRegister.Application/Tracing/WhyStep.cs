using ActionRegister.Domain.Deciding;

namespace ActionRegister.Application.Tracing;

/// <summary>What a step gives as its reason: other steps.</summary>
/// <param name="Steps">Their numbers.</param>
/// <param name="Names">What they are called in a sentence: "text 2", "steps 14 to 18".</param>
public sealed record WhyBecause(WhyReason Reason, IReadOnlyList<int> Steps, IReadOnlyList<WhyNamed> Names);

/// <summary>What a step, or several in a row, are called.</summary>
/// <param name="Step">The first of them.</param>
public sealed record WhyNamed(Said Name, int Step);

/// <summary>What stands beside a step and is none itself: a clause, a source, another entry, or what is missing.</summary>
public sealed record WhyNote(WhyReason Reason, WhyNode Node, Said Says);

/// <summary>One line of the chain: a node of the graph, or several seats that answered the same in a row.</summary>
/// <param name="Number">Its place in the chain, from 1.</param>
/// <param name="Says">What happened.</param>
/// <param name="Nodes">The nodes that it shows.</param>
/// <param name="Because">Other steps that it gives as its reasons.</param>
/// <param name="Notes">What else it names.</param>
public sealed record WhyStep(
    int Number, WhyKind Kind, DateTimeOffset? At, Said Says, IReadOnlyList<WhyNode> Nodes, IReadOnlyList<WhyBecause> Because, IReadOnlyList<WhyNote> Notes)
{
    /// <summary>Free text that was recorded with it.</summary>
    public IEnumerable<WhyWords> Words => Nodes.SelectMany(n => n.Words);

    /// <summary>The reasons that are not said by the step's own sentence: a comment is always about a text, an answer about a comment.</summary>
    public IEnumerable<WhyBecause> Told => Because.Where(b => b.Reason is not (WhyReason.About or WhyReason.In or WhyReason.Answers));

    /// <summary>The events that it shows, one after the other as one: "179–187".</summary>
    public IReadOnlyList<object> Events
    {
        get
        {
            var runs = new List<(long First, long Last)>();
            foreach (var position in Nodes.Where(n => n.By is not null).Select(n => n.Event!.Value).Order()) // what somebody did is an event
            {
                if (runs is [.., var last] && last.Last + 1 == position) runs[^1] = (last.First, position);
                else runs.Add((position, position));
            }

            return [.. runs.Select(r => r.First == r.Last ? (object)r.First : $"{r.First}–{r.Last}")];
        }
    }

    /// <summary>The step in lines: what happened, what was said with it, what stands beside it, what it gives as reasons.</summary>
    public IEnumerable<string> Lines(Func<Said, string> say)
    {
        yield return say(At is not { } at ? new("StepWithoutDay", Number, Says)
            : Events.Count == 0 ? new("Step", Number, LondonDay.Of(at), Says)
            : new(Nodes.Count == 1 ? "StepOfEvent" : "StepOfEvents", Number, LondonDay.Of(at), Says, Events));
        foreach (var words in Words) yield return say(new("StepWords", words.Text));
        foreach (var note in Notes) yield return say(note.Says);
        if (Told.Any())
            yield return say(new("StepReasons", (object)Told.Select(b => (object)Reason(b)).ToArray()));
    }

    /// <summary>A reason in words: "follows from comment 1 and comment 2".</summary>
    public static Said Reason(WhyBecause because) => new($"Reason{because.Reason}", (object)because.Names.Select(n => (object)n.Name).ToArray());
}
