namespace ActionRegister.Domain.TermsOfReference;

/// <summary>Every setting there is, with its default and the values that it can take.</summary>
public static class Settings
{
    private const string Yes = "yes";
    private const string No = "no";

    /// <summary>The value of <see cref="SettingName.NoticeAfterRevision"/> for as long as a first notice.</summary>
    public const string Full = "full";

    /// <summary>Every setting, in the order in which people read them.</summary>
    public static IReadOnlyList<Setting> All { get; } =
    [
        Choice(SettingName.GroupConsent, "group-consent",
            "When do the positions of the seats amount to the consent of the group?",
            "every-seat", "no-objection-after-window"),
        ClearDays(SettingName.EarlyNotice, "early-notice",
            "How long does the early notice of an intended decision or action run?", 14, least: 1),
        ClearDays(SettingName.Consultation, "consultation",
            "How long does the consultation on an amendment run?", 14, least: 7),
        new(SettingName.NoticeAfterRevision, "notice-after-revision",
            "How long does the notice of a revised text run, where every change follows from a named comment?",
            Full, [Full], new DayBounds(1, 365, "clear days")),
        Choice(SettingName.WhoAgreesForASide, "who-agrees-for-a-side",
            "Who agrees for each side that a proposal becomes a decision or an action?",
            "co-chair", "every-seat-of-the-side"),
        Choice(SettingName.SubstituteForCoChair, "substitute-for-co-chair",
            "May somebody else consent in a co-chair's place?", No),
        Choice(SettingName.VacantCoChair, "vacant-co-chair",
            "What happens while a co-chair office is vacant, or its holder has a conflict of interest?", "blocks"),
        Choice(SettingName.LockCoversEarlierTerms, "lock-covers-earlier-terms",
            "Does the change lock protect entries that were agreed under earlier terms?", Yes, No),
        Choice(SettingName.LockCoversImports, "lock-covers-imports",
            "Does the change lock protect entries that were brought in from earlier records?", Yes, No),
        Choice(SettingName.NoticeForActions, "notice-for-actions",
            "What notice does an action need that is not on a national joint priority?", "as-decisions"),
        ClearDays(SettingName.CoChairConfirmation, "co-chair-confirmation",
            "How long does a new co-chair wait for confirmation before their own side may give it?", 14, least: 5),
        ClearDays(SettingName.CompletionDispute, "completion-dispute",
            "How long may a reported completion be disputed?", 14, least: 5),
        new(SettingName.Lapse, "lapse",
            "After how many days without a recorded act, and after two reminders, does a proposal lapse?",
            "180", [], new DayBounds(60, 3650, "days")),
        ClearDays(SettingName.PapersBeforeMeeting, "papers-before-meeting",
            "How long before a meeting are its papers circulated?", 7, least: 1),
        Choice(SettingName.ExtraMeetings, "extra-meetings",
            "Whose agreement does a meeting outside the cycle need?", "both-co-chairs"),
    ];

    /// <summary>The setting of that name.</summary>
    public static Setting Of(SettingName name) => All[(int)name];

    /// <summary>The setting stored under that name, or null.</summary>
    public static Setting? Find(string storedName) => All.FirstOrDefault(setting => setting.StoredName == storedName);

    /// <summary>Why the value cannot be chosen, as a full sentence; null when it can.</summary>
    public static string? Check(SettingName name, string value) => Of(name).Check(value);

    /// <summary>Why the change cannot be chosen, as a full sentence; null when it can.</summary>
    public static string? Check(SettingName name, string from, string to) =>
        Check(name, to) ?? (from == to
            ? $"The setting {Of(name).StoredName} is \"{from}\" already; a change must choose another value."
            : null);

    /// <summary>What a value of a yes-or-no setting means.</summary>
    public static bool IsYes(string value) => value == Yes;

    private static Setting Choice(SettingName name, string stored, string question, params string[] choices) =>
        new(name, stored, question, choices[0], choices, Days: null);

    private static Setting ClearDays(SettingName name, string stored, string question, int days, int least) =>
        new(name, stored, question, $"{days}", [], new DayBounds(least, 365, "clear days"));
}
