using ActionRegister.Domain.Amendments;
using ActionRegister.Domain.Authority;
using ActionRegister.Domain.Contents;
using ActionRegister.Domain.Deciding;
using ActionRegister.Domain.Membership;
using ActionRegister.Domain.People;
using ActionRegister.Domain.Proposals;
using ActionRegister.Domain.Rounds;
using ActionRegister.Domain.TermsOfReference;
using ActionRegister.UnitTests.Deciding;
using ActionRegister.UnitTests.Importing;
using static ActionRegister.UnitTests.Deciding.TheGroup;

namespace ActionRegister.UnitTests.Authority;

/// <summary>
/// A register in which every command has something to be about: a proposal and an amendment of the Welsh seat and of the
/// central co-chair each, comments, claims of conflict, an agreed action, and a local co-chair not yet confirmed.
/// </summary>
internal static class EveryCommandScene
{
    public static readonly EntryId NewEntry = Id(9);
    public static readonly EntryId AgreedAction = Id(4);

    private static readonly EntryId _ofTheSeat = Id(2);
    private static readonly EntryId _ofTheCoChair = Id(3);

    public static Ledger Scene { get; } = Set();

    public static Content Terms { get; } = Scene.Entry(TermsEntry).LastAgreed!.Content;

    public static Party Owner(Role role) => role == Role.CoChair ? Party.CoChair(Side.Central) : Party.Of(Wales);

    public static Party? Sponsor(Role role) => role == Role.Secretariat ? Party.Of(Wales) : null;

    public static EntryId Proposal(Role role) => role == Role.CoChair ? _ofTheCoChair : _ofTheSeat;

    public static ContentHash Seen(Role role) => Scene.Entry(Proposal(role)).Proposal!.Hash;

    public static int Amendment(Role role) => role == Role.CoChair ? 2 : 1;

    public static ContentHash SeenAfter(Role role) => Scene.Entry(TermsEntry).Deliberation(Amendment(role))!.Hash;

    public static int CommentOf(Role role) => role switch { Role.CoChair => 1, Role.Assistant => 3, _ => 2 };

    public static int ClaimOf(Role role) => role == Role.CoChair ? 1 : 2;

    public static Content Text(string title) => new(
        EntryKind.Decision, title, "What is to be agreed.", "Why.", null, "none, because nothing is spent", [], null,
        new(["Home Office"], ["Wales"], null), [], [], null, []);

    public static Content Task(string title) => Text(title) with
    {
        Kind = EntryKind.Action,
        Owners = [Party.Of(Wales), Party.CoChair(Side.Central)],
        Due = new(new DateOnly(2026, 12, 1), null),
    };

    public static Content Amended(string title) => Scene.Entry(TermsEntry).LastAgreed!.Content with { Title = title };

    private static EntryId Id(int number) => new(new Guid($"00000000-0000-7000-9000-{number:D12}"));

    private static Ledger Set()
    {
        var ledger = TheGroup.Ledger();
        void Do(ICommand command, PersonId by)
        {
            if (ledger.Do(command, by, Founded) is Outcome.Refused refused) throw new InvalidOperationException(refused.Refusal.Because);
        }

        Do(new ProposeDecision(_ofTheSeat, new("D-2026-0002"), null, Text("The seat's"), [], []), Holder(Wales));
        Do(new ProposeDecision(_ofTheCoChair, new("D-2026-0003"), null, Text("The co-chair's"), [], []), CentralCoChair);
        var task = Task("Agreed");
        ledger.Record(Founded, new Fact(
            StreamName.Of(AgreedAction), new EntryImported(new("A-2026-0001"), "earlier", null, task.Hash, Since, null, null, null, task)));
        var terms = ledger.Entry(TermsEntry).LastAgreed!.Content;
        foreach (var by in new[] { Holder(Wales), CentralCoChair })
        {
            Do(new ProposeAmendment(TermsEntry, AmendmentKind.Amend, null, terms.Hash, terms with { Title = $"By {by}" }, [], null), by);
        }

        var seen = ledger.Entry(_ofTheSeat).Proposal!.Hash;
        foreach (var by in new[] { CentralCoChair, Holder(Wales), Assistant })
        {
            Do(new MakeComment(_ofTheSeat, null, seen, null, PrivateText.Of("A comment.")), by);
        }

        ledger.Do(Imports.Start, by: null, Founded, new Capacity.Operator());
        Do(new ClaimConflict(_ofTheSeat, TermsEntry, PrivateText.Of("It changes the terms.")), CentralCoChair);
        Do(new ClaimConflict(_ofTheSeat, TermsEntry, PrivateText.Of("It changes the terms.")), Holder(Wales));
        Do(new NameAssistant(Party.Of(London), SecondNewcomer), Holder(London));
        Do(new AppointCoChair(Side.Local, Newcomer, Since, Letter("lga")), Secretariat);
        return ledger;
    }
}
