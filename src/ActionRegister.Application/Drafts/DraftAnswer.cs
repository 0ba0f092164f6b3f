namespace ActionRegister.Application.Drafts;

/// <summary>What came of keeping or deleting a draft.</summary>
public abstract record DraftAnswer
{
    private DraftAnswer()
    {
    }

    /// <summary>It is kept as it was sent.</summary>
    public sealed record Kept(Draft Draft) : DraftAnswer;

    /// <summary>It is gone.</summary>
    public sealed record Gone : DraftAnswer;

    /// <summary>It was edited since: nothing was overwritten, and this is how it stands.</summary>
    public sealed record EditedSince(Draft Standing) : DraftAnswer;

    /// <summary>There is no such draft for this person: deleted, submitted, gone with time, or another's.</summary>
    public sealed record NoSuchDraft : DraftAnswer;

    /// <summary>It is not kept.</summary>
    /// <param name="Because">What is so and what can be done, as full sentences.</param>
    public sealed record Refused(string Because) : DraftAnswer;
}
