namespace ActionRegister.Domain.Membership;

/// <summary>What makes a body's letter good enough for an appointment or an ending to stand on.</summary>
internal static class NoticeRules
{
    /// <summary>What is wrong with the letter, as a full sentence; null when nothing is.</summary>
    public static string? Fault(BodyNotice notice, BodyId from, DateOnly today)
    {
        if (notice.From != from) return $"This needs a letter from \"{from}\"; the one given is from \"{notice.From}\".";
        if (notice.Dated > today) return $"The letter is dated {notice.Dated:O}, which is still to come.";
        return string.IsNullOrWhiteSpace(notice.Document) ? "Say how the letter can be found." : null;
    }
}
