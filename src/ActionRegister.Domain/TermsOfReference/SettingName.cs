namespace ActionRegister.Domain.TermsOfReference;

/// <summary>What the group may settle for itself where its terms of reference are silent.</summary>
public enum SettingName
{
    /// <summary>When the positions of the seats amount to the consent of the group.</summary>
    GroupConsent,

    /// <summary>How long the early notice of an intended decision or action runs, in clear days.</summary>
    EarlyNotice,

    /// <summary>How long the consultation on an amendment runs, in clear days.</summary>
    Consultation,

    /// <summary>How long the notice of a revised text runs: in full, or in clear days.</summary>
    NoticeAfterRevision,

    /// <summary>Who agrees on behalf of each side.</summary>
    WhoAgreesForASide,

    /// <summary>Whether somebody else may consent in a co-chair's place.</summary>
    SubstituteForCoChair,

    /// <summary>What happens while a co-chair office is vacant or its holder conflicted.</summary>
    VacantCoChair,

    /// <summary>Whether the change lock protects entries agreed under earlier terms.</summary>
    LockCoversEarlierTerms,

    /// <summary>Whether the change lock protects entries brought in from earlier records.</summary>
    LockCoversImports,

    /// <summary>What notice an action needs that is not on a national joint priority.</summary>
    NoticeForActions,

    /// <summary>How long a new co-chair waits before their own side may confirm them, in clear days.</summary>
    CoChairConfirmation,

    /// <summary>How long a reported completion may be disputed, in clear days.</summary>
    CompletionDispute,

    /// <summary>After how many days without a recorded act a proposal lapses.</summary>
    Lapse,

    /// <summary>How long before a meeting its papers must be circulated, in clear days.</summary>
    PapersBeforeMeeting,

    /// <summary>Whose agreement a meeting outside the cycle needs.</summary>
    ExtraMeetings,
}
