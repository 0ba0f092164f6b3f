namespace ActionRegister.Domain.Authority;

/// <summary>What somebody may want to do: the rows of the permission table.</summary>
public enum Act
{
    /// <summary>Found the group; abandon the founding.</summary>
    Found,

    /// <summary>Confirm the founding.</summary>
    ConfirmFounding,

    /// <summary>Record a person, bind a sign-in.</summary>
    RecordPerson,

    /// <summary>Confirm a sign-in that the secretariat bound.</summary>
    ConfirmSignIn,

    /// <summary>Nominate, appoint or end a member, or record a body's new name: always on the body's letter.</summary>
    ChangeMember,

    /// <summary>End one's own membership.</summary>
    ResignSeat,

    /// <summary>Record that a co-chair took or left office.</summary>
    RecordCoChair,

    /// <summary>End one's own co-chair office.</summary>
    ResignCoChair,

    /// <summary>Confirm a new co-chair.</summary>
    ConfirmCoChair,

    /// <summary>Appoint or end secretariat and auditor.</summary>
    AppointOffice,

    /// <summary>Name or end an assistant.</summary>
    NameAssistant,

    /// <summary>Propose an entry or an amendment.</summary>
    Propose,

    /// <summary>Revise, withdraw, answer comments and objections.</summary>
    Revise,

    /// <summary>Give notice, open a consultation, open or close a round.</summary>
    Conduct,

    /// <summary>Ask for short notice.</summary>
    AskShortNotice,

    /// <summary>Agree to short notice.</summary>
    AgreeShortNotice,

    /// <summary>Comment; take one's own comment back.</summary>
    Comment,

    /// <summary>Claim a conflict.</summary>
    ClaimConflict,

    /// <summary>Settle a conflict.</summary>
    SettleConflict,

    /// <summary>Record or change a position.</summary>
    TakePosition,

    /// <summary>Consent as co-chair, refuse, withdraw.</summary>
    Consent,

    /// <summary>Leave out a vacant seat.</summary>
    LeaveOutSeat,

    /// <summary>Record joint agreement; adopt an amendment.</summary>
    RecordAgreement,

    /// <summary>Report progress on an action.</summary>
    ReportProgress,

    /// <summary>Report an action completed.</summary>
    Complete,

    /// <summary>Dispute a completion.</summary>
    DisputeCompletion,

    /// <summary>Review the outcome of an entry.</summary>
    ReviewOutcome,

    /// <summary>Correct a record that is not content.</summary>
    CorrectRecord,

    /// <summary>Confirm such a correction.</summary>
    ConfirmCorrection,

    /// <summary>Read the register.</summary>
    Read,

    /// <summary>Read log entries, export.</summary>
    ReadLog,

    /// <summary>Ask that personal data be erased.</summary>
    AskErasure,

    /// <summary>Authorise an erasure.</summary>
    AuthoriseErasure,

    /// <summary>Carry out an erasure that both co-chairs authorised.</summary>
    CarryOutErasure,

    /// <summary>Open an epoch of the log, change the key that signs it.</summary>
    KeepEvidence,

    /// <summary>Import what was agreed before the register.</summary>
    Import,

    /// <summary>Confirm an import.</summary>
    ConfirmImport,

    /// <summary>Withdraw an import whole.</summary>
    WithdrawImport,

    /// <summary>What follows from time or from the rules: lapse, reminders, voiding.</summary>
    FollowRules,
}

/// <summary>The columns of the permission table.</summary>
public enum Role
{
    /// <summary>One of the two co-chairs.</summary>
    CoChair,

    /// <summary>The holder of a seat.</summary>
    SeatHolder,

    /// <summary>A substitute, at one meeting.</summary>
    Substitute,

    /// <summary>An assistant to the holder of a seat or office.</summary>
    Assistant,

    /// <summary>The secretariat.</summary>
    Secretariat,

    /// <summary>The auditor.</summary>
    Auditor,

    /// <summary>The operator.</summary>
    Operator,

    /// <summary>The register itself.</summary>
    Register,

    /// <summary>Whoever was co-chair before one who is not confirmed yet.</summary>
    OutgoingCoChair,
}

/// <summary>The cells of the permission table.</summary>
public enum Grant
{
    /// <summary>Not allowed.</summary>
    No,

    /// <summary>Allowed.</summary>
    Yes,

    /// <summary>For the own seat, office, proposal or action, in person.</summary>
    Own,

    /// <summary>Both co-chairs, each personally.</summary>
    Both,

    /// <summary>For the seat or office that named the assistant, or for a named sponsor; shown "for …".</summary>
    For,

    /// <summary>At the own meeting only.</summary>
    AtMeeting,

    /// <summary>At founding, or until the first secretariat, only.</summary>
    AtFounding,

    /// <summary>Proofs only, no content.</summary>
    ProofsOnly,

    /// <summary>Without content that the office does not need.</summary>
    NoContent,
}
