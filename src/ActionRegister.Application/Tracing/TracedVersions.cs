using ActionRegister.Application.Events;
using ActionRegister.Application.Reading;
using ActionRegister.Domain.Amendments;
using ActionRegister.Domain.Contents;
using ActionRegister.Domain.Tracing;

namespace ActionRegister.Application.Tracing;

/// <summary>Traces every word of every text of an entry, each from the texts that it was made from.</summary>
internal static class TracedVersions
{
    /// <summary>The texts in the order in which they were recorded, as <see cref="EntryVersions"/> numbers them, from 1.</summary>
    public static IReadOnlyList<TracedContent> Of(IReadOnlyList<Kept> events)
    {
        var (versions, latest, agreed) = (new List<TracedContent>(), new Dictionary<int, TracedContent>(), new List<(ContentHash Hash, TracedContent Content)>());
        foreach (var kept in events)
        {
            if (EntryVersions.TextOf(kept) is var (amendment, content, _))
            {
                var before = latest.GetValueOrDefault(amendment ?? 0);
                versions.Add(latest[amendment ?? 0] = Base(kept) is { } text
                    ? Amended(Agreed(text), before, content, kept.Position)
                    : before?.Then(content, kept.Position) ?? TracedContent.New(content, kept.Position));
            }

            if (Effect.Of(kept) is { Content: { } hash } effect && latest.TryGetValue(effect.Amendment ?? 0, out var now))
                agreed.Add((hash, now));
        }

        return versions;

        TracedContent? Agreed(ContentHash hash) => agreed.LastOrDefault(a => a.Hash == hash).Content;
    }

    private static ContentHash? Base(Kept kept) => kept.Event switch
    {
        AmendmentProposed e => e.Base,
        AmendmentRevised e => e.Base,
        _ => null,
    };

    // What the base says is the base's; only the rest can be of an earlier text of the amendment.
    private static TracedContent Amended(TracedContent? agreed, TracedContent? before, Content content, long position) => (agreed, before) switch
    {
        (null, null) => TracedContent.New(content, position),
        (null, { }) => before.Then(content, position),
        ({ }, null) => agreed.Then(content, position),
        ({ }, { }) => agreed.Then(content, position, before),
    };
}
