using ActionRegister.Domain.Contents;
using ActionRegister.Domain.Rounds;

namespace ActionRegister.Application.Policies;

/// <summary>What the register itself asks for on an open proposal or amendment: reminders, lapse, and saying what a change of rules voided.</summary>
public static class OpenMatters
{
    /// <summary>The commands that are due now; the domain decides each and may find that it is so already.</summary>
    /// <param name="matter">The text, with the states that the rules look at.</param>
    /// <param name="rulesChangedAt">Position of the event that brought the rules in force.</param>
    public static IEnumerable<FollowUp> Due(Matter matter, long rulesChangedAt)
    {
        var (entry, amendment) = (matter.Entry.Id, matter.Amendment?.Number);
        var about = $"{entry}/{amendment}";
        if (Reminders.IsVoid(matter))
        {
            // Another notice may be opened under the same rules and be voided by nothing: the text says which was meant.
            yield return FollowUp.Of(
                $"void/{about}/{matter.Deliberation.Opening?.Position}/{matter.Deliberation.Round?.Position}",
                rulesChangedAt,
                new VoidOpening(entry, amendment, rulesChangedAt));
        }

        // What was recorded last is the cause of a lapse: nothing followed it.
        var last = matter.Entry.Recordings[^1];
        if (Reminders.Lapses(matter))
            yield return FollowUp.Of($"lapse/{about}", last, new Lapse(entry, amendment));
        else if (Reminders.Due(matter) is { } reminder)
            yield return FollowUp.Of($"remind/{about}/{Cause(reminder)}/{Sent(matter, reminder)}", last, new SendReminder(entry, amendment, reminder));
    }

    /// <summary>Every open text of an entry.</summary>
    public static IEnumerable<int?> Of(Entry entry)
    {
        if (entry is { Status: EntryStatus.Proposed, Proposal.IsOpen: true })
            yield return null;
        foreach (var amendment in entry.Amendments.Values.Where(a => a.Deliberation.IsOpen).OrderBy(a => a.Number))
            yield return amendment.Number;
    }

    private static string Cause(ReminderAbout about) => about switch
    {
        ReminderAbout.Position => "position",
        ReminderAbout.Lapse => "lapse",
    };

    private static int Sent(Matter matter, ReminderAbout about) => about switch
    {
        ReminderAbout.Position => matter.Deliberation.Round?.Reminders ?? 0,
        ReminderAbout.Lapse => matter.Deliberation.LapseReminders,
    };
}
