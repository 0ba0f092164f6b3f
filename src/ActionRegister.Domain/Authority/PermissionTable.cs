namespace ActionRegister.Domain.Authority;

/// <summary>Who may do what: the permission table, whole. A test walks it cell by cell.</summary>
public static class PermissionTable
{
#pragma warning disable format // a table is read by its columns
    private static readonly Dictionary<Act, Grant[]> Rows = new()
    {
        //                          co-chair    seat holder  substitute       assistant         secretariat  auditor     operator          register  outgoing co-chair
        [Act.Found] =             [Grant.No,   Grant.No,    Grant.No,        Grant.No,         Grant.No,    Grant.No,   Grant.Yes,        Grant.No,   Grant.No],
        [Act.ConfirmFounding] =   [Grant.Both, Grant.No,    Grant.No,        Grant.No,         Grant.No,    Grant.No,   Grant.No,         Grant.No,   Grant.No],
        [Act.RecordPerson] =      [Grant.No,   Grant.No,    Grant.No,        Grant.No,         Grant.Yes,   Grant.No,   Grant.AtFounding, Grant.No,   Grant.No],
        [Act.ConfirmSignIn] =     [Grant.Yes,  Grant.No,    Grant.No,        Grant.No,         Grant.No,    Grant.No,   Grant.No,         Grant.No,   Grant.No],
        [Act.ChangeMember] =      [Grant.No,   Grant.No,    Grant.No,        Grant.No,         Grant.Yes,   Grant.No,   Grant.No,         Grant.No,   Grant.No],
        [Act.ResignSeat] =        [Grant.No,   Grant.Own,   Grant.No,        Grant.No,         Grant.No,    Grant.No,   Grant.No,         Grant.No,   Grant.No],
        [Act.RecordCoChair] =     [Grant.No,   Grant.No,    Grant.No,        Grant.No,         Grant.Yes,   Grant.No,   Grant.No,         Grant.No,   Grant.No],
        [Act.ResignCoChair] =     [Grant.Own,  Grant.No,    Grant.No,        Grant.No,         Grant.No,    Grant.No,   Grant.No,         Grant.No,   Grant.No],
        [Act.ConfirmCoChair] =    [Grant.Yes,  Grant.Own,   Grant.No,        Grant.No,         Grant.No,    Grant.No,   Grant.No,         Grant.No,   Grant.Own],
        [Act.AppointOffice] =     [Grant.Both, Grant.No,    Grant.No,        Grant.No,         Grant.No,    Grant.No,   Grant.AtFounding, Grant.No,   Grant.No],
        [Act.NameAssistant] =     [Grant.Own,  Grant.Own,   Grant.No,        Grant.No,         Grant.No,    Grant.No,   Grant.No,         Grant.No,   Grant.No],
        [Act.Propose] =           [Grant.Yes,  Grant.Yes,   Grant.No,        Grant.For,        Grant.For,   Grant.No,   Grant.No,         Grant.No,   Grant.No],
        [Act.Revise] =            [Grant.Own,  Grant.Own,   Grant.No,        Grant.For,        Grant.For,   Grant.No,   Grant.No,         Grant.No,   Grant.No],
        [Act.Conduct] =           [Grant.Yes,  Grant.Own,   Grant.No,        Grant.No,         Grant.Yes,   Grant.No,   Grant.No,         Grant.No,   Grant.No],
        [Act.AskShortNotice] =    [Grant.Yes,  Grant.Own,   Grant.No,        Grant.No,         Grant.Yes,   Grant.No,   Grant.No,         Grant.No,   Grant.No],
        [Act.AgreeShortNotice] =  [Grant.Both, Grant.No,    Grant.No,        Grant.No,         Grant.No,    Grant.No,   Grant.No,         Grant.No,   Grant.No],
        [Act.Comment] =           [Grant.Yes,  Grant.Yes,   Grant.AtMeeting, Grant.For,        Grant.No,    Grant.No,   Grant.No,         Grant.No,   Grant.No],
        [Act.ClaimConflict] =     [Grant.Yes,  Grant.Yes,   Grant.No,        Grant.No,         Grant.No,    Grant.No,   Grant.No,         Grant.No,   Grant.No],
        [Act.SettleConflict] =    [Grant.Both, Grant.No,    Grant.No,        Grant.No,         Grant.No,    Grant.No,   Grant.No,         Grant.No,   Grant.No],
        [Act.TakePosition] =      [Grant.No,   Grant.Own,   Grant.AtMeeting, Grant.No,         Grant.No,    Grant.No,   Grant.No,         Grant.No,   Grant.No],
        [Act.Consent] =           [Grant.Own,  Grant.No,    Grant.No,        Grant.No,         Grant.No,    Grant.No,   Grant.No,         Grant.No,   Grant.No],
        [Act.LeaveOutSeat] =      [Grant.Both, Grant.No,    Grant.No,        Grant.No,         Grant.No,    Grant.No,   Grant.No,         Grant.No,   Grant.No],
        [Act.RecordAgreement] =   [Grant.Yes,  Grant.No,    Grant.No,        Grant.No,         Grant.Yes,   Grant.No,   Grant.No,         Grant.No,   Grant.No],
        [Act.ReportProgress] =    [Grant.Own,  Grant.Own,   Grant.No,        Grant.For,        Grant.For,   Grant.No,   Grant.No,         Grant.No,   Grant.No],
        [Act.Complete] =          [Grant.Own,  Grant.Own,   Grant.No,        Grant.For,        Grant.No,    Grant.No,   Grant.No,         Grant.No,   Grant.No],
        [Act.DisputeCompletion] = [Grant.Yes,  Grant.Yes,   Grant.No,        Grant.No,         Grant.No,    Grant.No,   Grant.No,         Grant.No,   Grant.No],
        [Act.ReviewOutcome] =     [Grant.Yes,  Grant.Yes,   Grant.No,        Grant.For,        Grant.Yes,   Grant.No,   Grant.No,         Grant.No,   Grant.No],
        [Act.CorrectRecord] =     [Grant.No,   Grant.Own,   Grant.No,        Grant.No,         Grant.Yes,   Grant.No,   Grant.No,         Grant.No,   Grant.No],
        [Act.ConfirmCorrection] = [Grant.Yes,  Grant.No,    Grant.No,        Grant.No,         Grant.No,    Grant.No,   Grant.No,         Grant.No,   Grant.No],
        [Act.Read] =              [Grant.Yes,  Grant.Yes,   Grant.AtMeeting, Grant.For,        Grant.Yes,   Grant.Yes,  Grant.NoContent,  Grant.No,   Grant.No],
        [Act.ReadLog] =           [Grant.ProofsOnly, Grant.ProofsOnly, Grant.No, Grant.ProofsOnly, Grant.ProofsOnly, Grant.Yes, Grant.Yes,  Grant.No,   Grant.No],
        [Act.AskErasure] =        [Grant.No,   Grant.No,    Grant.No,        Grant.No,         Grant.Yes,   Grant.No,   Grant.No,         Grant.No,   Grant.No],
        [Act.AuthoriseErasure] =  [Grant.Both, Grant.No,    Grant.No,        Grant.No,         Grant.No,    Grant.No,   Grant.No,         Grant.No,   Grant.No],
        [Act.CarryOutErasure] =   [Grant.No,   Grant.No,    Grant.No,        Grant.No,         Grant.No,    Grant.No,   Grant.Yes,        Grant.No,   Grant.No],
        [Act.KeepEvidence] =      [Grant.No,   Grant.No,    Grant.No,        Grant.No,         Grant.No,    Grant.No,   Grant.Yes,        Grant.No,   Grant.No],
        [Act.Import] =            [Grant.No,   Grant.No,    Grant.No,        Grant.No,         Grant.No,    Grant.No,   Grant.Yes,        Grant.No,   Grant.No],
        [Act.ConfirmImport] =     [Grant.Both, Grant.No,    Grant.No,        Grant.No,         Grant.No,    Grant.No,   Grant.No,         Grant.No,   Grant.No],
        [Act.WithdrawImport] =    [Grant.Yes,  Grant.No,    Grant.No,        Grant.No,         Grant.No,    Grant.No,   Grant.Yes,        Grant.No,   Grant.No],
        [Act.FollowRules] =       [Grant.No,   Grant.No,    Grant.No,        Grant.No,         Grant.No,    Grant.No,   Grant.No,         Grant.Yes,  Grant.No],
    };
#pragma warning restore format

    /// <summary>What the table says of one act and one role.</summary>
    public static Grant Of(Act act, Role role) => Rows[act][(int)role];

    /// <summary>The role in which a capacity stands in the table.</summary>
    public static Role RoleOf(Capacity capacity) => capacity switch
    {
        Capacity.CoChair => Role.CoChair,
        Capacity.Holder => Role.SeatHolder,
        Capacity.Assistant => Role.Assistant,
        Capacity.Secretariat => Role.Secretariat,
        Capacity.Auditor => Role.Auditor,
        Capacity.Operator => Role.Operator,
        Capacity.Register => Role.Register,
        Capacity.OutgoingCoChair => Role.OutgoingCoChair,
        _ => throw new System.Diagnostics.UnreachableException(),
    };
}
