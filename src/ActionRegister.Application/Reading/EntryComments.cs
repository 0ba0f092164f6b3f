using ActionRegister.Application.Events;
using ActionRegister.Domain.Amendments;
using ActionRegister.Domain.Contents;
using ActionRegister.Domain.Proposals;
using ActionRegister.Domain.Rounds;

namespace ActionRegister.Application.Reading;

/// <summary>Lists the comments on an entry with their words and what was done about each.</summary>
internal static class EntryComments
{
    public static IReadOnlyList<CommentRow> Of(IReadOnlyList<Kept> events)
    {
        var comments = new SortedDictionary<int, CommentRow>();
        foreach (var kept in events)
        {
            switch (kept.Event)
            {
                case CommentMade e:
                    comments[e.Comment] = new(
                        e.Comment, e.Amendment, e.On, e.Author, kept.Attribution?.For, e.Late, Withdrawn: false, e.Passage, e.Words,
                        Answer: null, AnswerReasons: null, NamedBy: null, kept.Position, kept.At);
                    break;
                case CommentWithdrawn e:
                    comments[e.Comment] = comments[e.Comment] with { Withdrawn = true };
                    break;
                case CommentAnswered e:
                    comments[e.Comment] = comments[e.Comment] with { Answer = e.Answer, AnswerReasons = e.Reasons };
                    break;
                case ProposalRevised e:
                    Name(comments, e.Comments, e.Hash);
                    break;
                case AmendmentRevised e:
                    Name(comments, e.Comments, e.Hash);
                    break;
            }
        }

        return [.. comments.Values];
    }

    private static void Name(SortedDictionary<int, CommentRow> comments, IReadOnlyList<int> named, ContentHash by)
    {
        foreach (var number in named)
            comments[number] = comments[number] with { NamedBy = by };
    }
}
