using ActionRegister.Domain.Amendments;
using ActionRegister.Domain.Contents;
using ActionRegister.Domain.Deciding;
using ActionRegister.Domain.Rounds;
using ActionRegister.Domain.TermsOfReference;
using ActionRegister.UnitTests.Deciding;
using static ActionRegister.UnitTests.Deciding.TheEntry;
using static ActionRegister.UnitTests.Exploration.SmallGroup;

namespace ActionRegister.UnitTests.Exploration;

/// <summary>Where a search starts and what may be tried there.</summary>
/// <param name="Moves">What may be tried in every state.</param>
/// <param name="Starts">The states from which acts are counted.</param>
/// <param name="Depth">How many acts deep it goes; null until nothing new is found.</param>
internal sealed record Scene(IReadOnlyList<Move> Moves, IReadOnlyList<World> Starts, int? Depth)
{
    private static readonly EntryId _other = Numbered(20);
    private static readonly EntryId _third = Numbered(21);
    private static readonly EntryId _action = Numbered(31);
    private static readonly Content _later = Decision("Monthly.");
    private static readonly Content _weekly = Decision("Weekly.");

    private static readonly Moves _proposal = new(Id);
    private static readonly Moves _amendment = new(Id, 1);
    private static readonly IReadOnlyList<Move> _texts = [_proposal.Revise(Quarterly), _proposal.Revise(_later)];
    private static readonly IReadOnlyList<Move> _afters = [_amendment.Revise(_later), _amendment.Revise(_weekly), new Moves(Id, 2).Effect];
    private static readonly IReadOnlyList<Move> _notice = [_proposal.Void, Elsewhere.Choose(SettingName.EarlyNotice, "14", "21")];
    private static readonly IReadOnlyList<Move> _consultation = [_amendment.Void, Elsewhere.Choose(SettingName.Consultation, "14", "21")];
    private static readonly Move _groupConsent = Elsewhere.Choose(SettingName.GroupConsent, "every-seat", "no-objection-after-window");

    public static IReadOnlyDictionary<string, Func<Scene>> All { get; } = new Dictionary<string, Func<Scene>>
    {
        ["a proposal, its texts, and people who come and go"] = () =>
            Of(null, [.. _proposal.Way, .. _texts, .. Elsewhere.People], Propose()),
        ["a proposal and what is said of it"] = () =>
            Of(null, [.. _proposal.Way, .. _proposal.Talk, _texts[1]], Propose()),
        ["a proposal and settings that change"] = () =>
            Of(null, [.. _proposal.Way, .. _texts, .. _notice, _groupConsent], Propose()),
        ["a proposal and everything"] = () => Of(
            4, [.. _proposal.Way, .. _proposal.Talk, .. _texts, .. Elsewhere.People, .. _notice],
            Propose(), Propose().Notice().Wait(), Commented(Propose()), Propose().Ready()),
        ["a proposal in which something is not said yet"] = () =>
            Of(null, [.. _proposal.Way, .. _texts], Propose(Quarterly with { Text = "Soon.", Impact = null })),
        ["an amendment, its texts, another amendment, and people who come and go"] = () =>
            Of(null, [.. _amendment.Way, .. _afters, .. Elsewhere.People], Amend(c => c)),
        ["an amendment and what is said of it"] = () =>
            Of(null, [.. _amendment.Way, .. _amendment.Talk, _afters[1]], Amend(c => c)),
        ["an amendment and settings that change"] = () =>
            Of(null, [.. _amendment.Way, .. _afters, .. _consultation, _groupConsent], Amend(c => c)),
        ["an amendment and everything"] = () => Of(
            4, [.. _amendment.Way, .. _amendment.Talk, .. _afters, .. Elsewhere.People, .. _consultation],
            Amend(c => c), Amend(c => c.Notice().Wait()), Amend(Commented), Amend(c => c.Ready())),
        ["an overturn, and an action that would fall with it and is amended"] = () =>
            Of(null, [.. _amendment.Way, new Moves(_action, 1).Effect, .. Elsewhere.CoChairs], Overturn(), Overturn().Ready()),
        ["two proposals that supersede a decision, which is amended"] = () =>
            Of(null, [.. new Moves(_other).Way, new Moves(_third).Effect, _amendment.Effect, .. Elsewhere.CoChairs], Supersede()),
        ["two proposals that carry a change of one setting"] = () =>
            Of(null, [.. new Moves(_other).Way, _proposal.Effect, _consultation[1]], Carry()),
    };

    /// <summary>Searches it whole, by every requirement.</summary>
    public Found Search() => new Search([Id, _other, _third, _action], Moves).From(Starts, Depth ?? int.MaxValue);

    /// <summary>The same starts, decided by a book in which a requirement is missing, until an agreement lacks it.</summary>
    public Found Without(string code) => new Search([Id, _other, _third, _action], Moves)
        .From([.. Starts.Select(s => s with { Book = RuleBook.Without(code) })], Depth ?? int.MaxValue, until: code);

    private static Scene Of(int? depth, IReadOnlyList<Move> moves, params IReadOnlyList<Course> starts) =>
        new(moves, [.. starts.Select(c => new World(c.Ledger, c.At, RuleBook.Full))], depth);

    private static Course Propose(Content? content = null) => Proposed(Ledger(), Id, content ?? Quarterly, Day);

    private static Course Commented(Course course) => course.Notice()
        .Do(new MakeComment(course.Id, course.Amendment, course.Hash, null, PrivateText.Of("Words.")), CentralMember).Wait();

    private static Course Agreed() => Propose().Ready().Agree();

    // Another amendment of the same text is ready.
    private static Course Amend(Func<Course, Course> first)
    {
        var ledger = Agreed().Ledger;
        var one = Amended(ledger, Id, _later);
        Amended(ledger, Id, Decision("Yearly.")).Ready();
        return first(one.On("2026-10-01"));
    }

    private static Course Overturn()
    {
        var ledger = Under(Id, Agreed().Ledger, _action, "2026-07-01").Ready().Agree().Ledger;
        Amended(ledger, _action, Hotels("Wales lists its hostels.")).Ready();
        var overturned = Content.Overturning(EntryKind.Decision, "Overturned", "Why.", null, [ReferenceOf(_action, EntryKind.Action)]);
        return Amended(ledger, Id, overturned, AmendmentKind.Overturn, "2026-10-01", source: null, falls: _action);
    }

    private static Course Supersede()
    {
        var ledger = Agreed().Ledger;
        Amended(ledger, Id, _later).Ready();
        Proposed(ledger, _third, Decision("Weekly.", ReferenceOf(Id)), "2026-10-01", Id).Ready();
        return Proposed(ledger, _other, Decision("Yearly.", ReferenceOf(Id)), "2026-11-01", Id);
    }

    private static Course Carry()
    {
        var ledger = Ledger();
        Proposed(ledger, Id, Carrying(new(new(SettingName.Consultation, "14", "10"), null)), Day).Ready();
        return Proposed(ledger, _other, Carrying(new(new(SettingName.Consultation, "14", "28"), null)), "2026-07-01");
    }
}
