using ActionRegister.Domain.Authority;
using ActionRegister.Domain.Deciding;
using Shouldly;
using Xunit;

namespace ActionRegister.UnitTests.Authority;

/// <summary>The permission table against the law, cell by cell, and every command against the table.</summary>
public sealed class PermissionTableTests
{
    // The law's table, row by row. Where one of its rows names two acts, each has a row here. The law does not name outcome
    // reviews: whoever takes part may look back. "first" is: until the first secretariat, which the founding appoints.
    private const string Law = """
        act                 co-chair  holder  substitute  assistant  secretariat  auditor  operator  register  outgoing
        Found               -         -       -           -          -            -        Y         -         -
        ConfirmFounding     2         -       -           -          -            -        -         -         -
        RecordPerson        -         -       -           -          Y            -        first     -         -
        ConfirmSignIn       Y         -       -           -          -            -        -         -         -
        ChangeMember        -         -       -           -          Y            -        -         -         -
        ResignSeat          -         own     -           -          -            -        -         -         -
        RecordCoChair       -         -       -           -          Y            -        -         -         -
        ResignCoChair       own       -       -           -          -            -        -         -         -
        ConfirmCoChair      Y         own     -           -          -            -        -         -         own
        AppointOffice       2         -       -           -          -            -        first     -         -
        NameAssistant       own       own     -           -          -            -        -         -         -
        Propose             Y         Y       -           for        for          -        -         -         -
        Revise              own       own     -           for        for          -        -         -         -
        Conduct             Y         own     -           -          Y            -        -         -         -
        AskShortNotice      Y         own     -           -          Y            -        -         -         -
        AgreeShortNotice    2         -       -           -          -            -        -         -         -
        Comment             Y         Y       m           for        -            -        -         -         -
        ClaimConflict       Y         Y       -           -          -            -        -         -         -
        SettleConflict      2         -       -           -          -            -        -         -         -
        TakePosition        -         own     m           -          -            -        -         -         -
        Consent             own       -       -           -          -            -        -         -         -
        LeaveOutSeat        2         -       -           -          -            -        -         -         -
        RecordAgreement     Y         -       -           -          Y            -        -         -         -
        ReportProgress      own       own     -           for        for          -        -         -         -
        Complete            own       own     -           for        -            -        -         -         -
        DisputeCompletion   Y         Y       -           -          -            -        -         -         -
        ReviewOutcome       Y         Y       -           for        Y            -        -         -         -
        CorrectRecord       -         own     -           -          Y            -        -         -         -
        ConfirmCorrection   Y         -       -           -          -            -        -         -         -
        Read                Y         Y       m           for        Y            Y        office    -         -
        ReadLog             proofs    proofs  -           proofs     proofs       Y        Y         -         -
        AskErasure          -         -       -           -          Y            -        -         -         -
        AuthoriseErasure    2         -       -           -          -            -        -         -         -
        CarryOutErasure     -         -       -           -          -            -        Y         -         -
        KeepEvidence        -         -       -           -          -            -        Y         -         -
        Import              -         -       -           -          -            -        Y         -         -
        ConfirmImport       2         -       -           -          -            -        -         -         -
        WithdrawImport      Y         -       -           -          -            -        Y         -         -
        FollowRules         -         -       -           -          -            -        -         Y         -
        """;

    private static Dictionary<Act, string[]> Rows { get; } = Law.Split('\n').Skip(1)
        .Select(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        .ToDictionary(cells => Enum.Parse<Act>(cells[0]), cells => cells[1..]);

    private static Grant Says(string cell) => cell switch
    {
        "-" => Grant.No,
        "Y" => Grant.Yes,
        "own" => Grant.Own,
        "2" => Grant.Both,
        "for" => Grant.For,
        "m" => Grant.AtMeeting,
        "first" => Grant.AtFounding,
        "proofs" => Grant.ProofsOnly,
        "office" => Grant.NoContent,
        _ => throw new ArgumentOutOfRangeException(nameof(cell), cell, null),
    };

    // On a founded register; what is granted at a meeting, or in part, is no command yet.
    private static bool MayAct(string cell) => Says(cell) is Grant.Yes or Grant.Own or Grant.Both or Grant.For;

    public static TheoryData<Act, Role> Cells() =>
        new(Enum.GetValues<Act>().SelectMany(act => Enum.GetValues<Role>().Select(role => (act, role))));

    public static TheoryData<string, Role> CommandsByRole() =>
        new(EveryCommand.Names.SelectMany(name => Enum.GetValues<Role>().Select(role => (name, role))));

    [Theory]
    [MemberData(nameof(Cells))]
    public void The_table_says_what_the_law_says(Act act, Role role) =>
        PermissionTable.Of(act, role).ShouldBe(Says(Rows[act][(int)role]));

    [Fact]
    public void Every_act_has_a_row_and_every_role_a_column()
    {
        Rows.Keys.ShouldBe(Enum.GetValues<Act>(), ignoreOrder: true);
        Rows.Values.ShouldAllBe(cells => cells.Length == Enum.GetValues<Role>().Length);
    }

    [Theory]
    [MemberData(nameof(CommandsByRole))]
    public void A_command_is_not_permitted_exactly_where_the_table_says_so(string name, Role role)
    {
        var (act, command) = EveryCommand.Named(name);

        var refusal = EveryCommand.Ask(command(role), role);

        var told = $"{name} by {role}: {refusal?.Because ?? "accepted"}";
        (refusal?.Kind == RefusalKind.NotPermitted).ShouldBe(!MayAct(Rows[act][(int)role]), told);
    }

    // Reading has no command: pages and API ask the table.
    [Fact]
    public void Every_act_has_a_command_in_the_walk() =>
        Enum.GetValues<Act>().Except(EveryCommand.Acts).ShouldBe([Act.Read, Act.ReadLog], ignoreOrder: true);

    [Fact]
    public void Every_command_of_the_register_is_in_the_walk() =>
        typeof(ICommand).Assembly.GetTypes().Where(type => type.IsAssignableTo(typeof(ICommand)) && !type.IsInterface)
            .Select(type => type.Name).ShouldBe(EveryCommand.Names, ignoreOrder: true);

    public static TheoryData<string, Role> WhatIsSomebodysOwn() =>
        new(EveryCommand.Names
            .SelectMany(name => new[] { Role.CoChair, Role.SeatHolder, Role.Assistant }.Select(role => (name, role)))
            .Where(line => IsOfAThing(EveryCommand.Named(line.name).Act, line.role)));

    // These are each person's own by being in office: there is no other's to take.
    private static bool IsOfAThing(Act act, Role role) =>
        Says(Rows[act][(int)role]) is Grant.Own or Grant.For
        && act is not (Act.TakePosition or Act.Consent or Act.Propose or Act.Comment or Act.ReviewOutcome);

    [Theory]
    [MemberData(nameof(WhatIsSomebodysOwn))]
    public void What_is_somebodys_own_is_nobody_elses(string name, Role role)
    {
        var refusal = EveryCommand.AskAsAnother(EveryCommand.Named(name).Command(role), role);

        refusal.ShouldNotBeNull($"{name} by another {role} was accepted");
        refusal.Kind.ShouldBe(RefusalKind.NotPermitted, refusal.Because);
    }
}
