using ActionRegister.Application.Commands;
using ActionRegister.Domain.Amendments;
using ActionRegister.Domain.Contents;
using ActionRegister.Domain.Deciding;
using ActionRegister.Domain.Decisions;
using ActionRegister.Domain.People;
using ActionRegister.Domain.Proposals;
using ActionRegister.Domain.Rounds;
using ActionRegister.Domain.TermsOfReference;
using Shouldly;
using static ActionRegister.IntegrationTests.Application.TestGroup;

namespace ActionRegister.IntegrationTests.Application;

/// <summary>An amendment about which the group is being asked, of an entry of its own; nobody has answered yet.</summary>
internal sealed record RacedFor(EntryId Entry, ContentHash Hash)
{
    /// <summary>A group of one seat on each side, so that a hundred amendments are soon made.</summary>
    public static TermsVersion Terms { get; } = ReadyMadeTerms.Arcseg2022 with
    {
        Composition = ReadyMadeTerms.Arcseg2022.Composition with
        {
            Seats = [.. ReadyMadeTerms.Arcseg2022.Composition.Seats.Where(seat => seat.Key is "home-office" or "wales")],
        },
    };

    /// <summary>Who holds the two seats.</summary>
    public static (PersonId HomeOffice, PersonId Wales) Seated { get; } = (Person(11), Person(12));

    public ICommand Position(Position position) => new RecordPosition(Entry, 1, Hash, position, null, null, null);

    public ICommand Consent => new GiveConsent(Entry, 1, Hash, null, null);

    public ICommand Withdrawal => new WithdrawConsent(Entry, 1, Hash, null);

    public ICommand Adoption => new AdoptAmendment(Entry, 1, Hash);

    /// <summary>Makes that many, in two waits for a window.</summary>
    public static async Task<IReadOnlyList<RacedFor>> Make(RunningRegister register, int count)
    {
        var (before, after) = (Decision("Raced for"), Decision("Raced for", "Councils are told three weeks before."));
        var entries = Enumerable.Range(0, count).Select(_ => register.NewEntry()).ToList();
        await Each(async id =>
        {
            var proposed = await register.Propose(
                EntryKind.Decision, reference => new ProposeDecision(id, reference, null, before, [], []), Seated.Wales);
            proposed.ShouldBeOfType<Handled.Recorded>(RunningRegister.Told(proposed));
            await Do(new GiveEarlyNotice(id, before.Hash, null, []), Secretariat);
        });
        await register.Pass(15);
        await Each(async id =>
        {
            await Open(id, null, before);
            foreach (var seated in new[] { Seated.HomeOffice, Seated.Wales })
                await Do(new RecordPosition(id, null, before.Hash, Domain.Rounds.Position.Consent, null, null, null), seated);
            foreach (var coChair in new[] { CentralCoChair, LocalCoChair })
                await Do(new GiveConsent(id, null, before.Hash, null, null), coChair);
            await Do(new RecordJointAgreement(id, before.Hash), Secretariat);
            await Do(new ProposeAmendment(id, AmendmentKind.Amend, null, before.Hash, after, [], null), Seated.Wales);
            await Do(new OpenConsultation(id, 1, after.Hash), Secretariat);
        });
        await register.Pass(15);
        await Each(id => Open(id, 1, after));
        return [.. entries.Select(id => new RacedFor(id, after.Hash))];

        Task Each(Func<EntryId, Task> step) => Parallel.ForEachAsync(
            entries, new ParallelOptions { MaxDegreeOfParallelism = 8 }, async (id, _) => await step(id));
        Task Open(EntryId id, int? amendment, Content text) => Do(
            new OpenRound(id, amendment, text.Hash, LondonDay.Of(register.Clock.GetUtcNow()).AddDays(7)), Secretariat);
        async Task Do(ICommand command, PersonId by)
        {
            var handled = await register.Do(command, by);
            handled.ShouldBeOfType<Handled.Recorded>(RunningRegister.Told(handled));
        }
    }
}
