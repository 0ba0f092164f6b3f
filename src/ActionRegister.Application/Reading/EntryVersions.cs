using ActionRegister.Application.Events;
using ActionRegister.Domain.Amendments;
using ActionRegister.Domain.Contents;
using ActionRegister.Domain.Importing;
using ActionRegister.Domain.Proposals;

namespace ActionRegister.Application.Reading;

/// <summary>Lists every text that stood in an entry and its amendments.</summary>
internal static class EntryVersions
{
    public static IReadOnlyList<EntryVersion> Of(IReadOnlyList<Kept> events)
    {
        var effects = events.Select(Effect.Of).OfType<Effect>().ToList();
        var versions = new List<EntryVersion>();
        foreach (var kept in events)
        {
            if (TextOf(kept) is not var (amendment, content, comments))
                continue;
            var effect = effects.LastOrDefault(e => e.Amendment == amendment && e.Content == content.Hash);
            versions.Add(new(
                versions.Count + 1,
                amendment,
                content.Hash,
                content,
                kept.Position,
                kept.At,
                comments,
                effect?.Position,
                effect?.From,
                effect?.Before(effects)));
        }

        return versions;
    }

    /// <summary>The text that an event brings, which amendment it is of, and the comments that it follows from.</summary>
    public static (int? Amendment, Content Content, IReadOnlyList<int> Comments)? TextOf(Kept kept) => kept.Event switch
    {
        DecisionProposed e => (null, e.Content, []),
        ActionProposed e => (null, e.Content, []),
        EntryImported e => (null, e.Content, []),
        AmendmentImported e => (null, e.Content, []),
        ProposalRevised e => (null, e.Content, e.Comments),
        AmendmentProposed e => (e.Amendment, e.Content, []),
        AmendmentRevised e => (e.Amendment, e.Content, e.Comments),
        _ => null,
    };
}
