namespace ActionRegister.Domain.TermsOfReference;

/// <summary>When the positions of the seats amount to the consent of the group.</summary>
public enum GroupConsent
{
    /// <summary>Every seat of the electorate is for.</summary>
    EverySeat,

    /// <summary>
    /// Half the seats of each side answered, each side has a consent, nobody objects; silence after two reminders, and
    /// abstention, are set aside.
    /// </summary>
    NoObjectionAfterWindow,
}
