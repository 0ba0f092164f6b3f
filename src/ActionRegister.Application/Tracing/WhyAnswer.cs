using ActionRegister.Domain.Amendments;
using ActionRegister.Domain.Contents;
using ActionRegister.Domain.Deciding;
using ActionRegister.Domain.Decisions;
using ActionRegister.Domain.Importing;
using ActionRegister.Domain.Membership;
using ActionRegister.Domain.Proposals;
using ActionRegister.Domain.Rounds;
using ActionRegister.Domain.TermsOfReference;

namespace ActionRegister.Application.Tracing;

/// <summary>The short answer to why an entry reads as it does: how it came to be agreed, what comments did, what changed since.</summary>
/// <param name="missing">The first thing that stands in the way of an open proposal (null) or amendment, in words.</param>
internal sealed class WhyAnswer(WhyScene scene, Func<int?, string?> missing)
{
    private Entry State => scene.Trace.State;

    private const int Most = 3;

    public IReadOnlyList<Said> Whole() =>
        [.. new[] { Begun(), State.Imported ? null : Commented(), Changed(), Objected().Length > 0 ? null : Voided(), Brought(), CarriesOut() }.OfType<Said>().Take(Most)];

    /// <summary>The clause that demanded consent to an agreement.</summary>
    public string Demanded(long agreement)
    {
        var kept = scene.Trace.Events.First(e => e.Position == agreement);
        var terms = scene.Group.RulesHistory[kept.Recorded.Rules - 1].Terms; // agreements are recorded under rules
        return $"{(kept.Event is AmendmentAdopted ? terms.Amending : terms.JointAgreement)}";
    }

    public static DateOnly Day(DateTimeOffset at) => LondonDay.Of(at);

    /// <summary>Who made comments, each once.</summary>
    public static object[] Authors(WhyScene scene, IEnumerable<int> comments) =>
    [
        .. scene.Trace.Comments.Where(c => comments.Contains(c.Number))
            .Select(c => Doer.Of(scene.Trace.Events.First(e => e.Position == c.Position))).DistinctBy(d => (d.For, d.ErasedBy)),
    ];

    private Said Begun()
    {
        var first = scene.Trace.Events[0];
        if (State.Proposal is not { } proposal) return new("ShortImported", State.Agreed[0].EffectiveFrom);

        var proposed = Day(first.At);
        var agreement = scene.Trace.Events.FirstOrDefault(e => e.Event is JointAgreementRecorded);
        if (agreement is { Event: JointAgreementRecorded e })
            return new(e.ShortNotice ? "ShortAgreedAtShortNotice" : "ShortAgreed", proposal.Sponsor, proposed, Day(agreement.At), Demanded(agreement.Position), Reason());
        var last = Day(scene.Trace.Events.Last(k => k.Event is not ReminderSent).At);
        return proposal.Ending switch
        {
            Ending.Withdrawn => new("ShortWithdrawn", proposal.Sponsor, proposed, last),
            Ending.Lapsed => new("ShortLapsed", proposal.Sponsor, proposed, last),
            Ending.None or Ending.Agreed => missing(null) is { } lacking
                ? new("ShortOpenMissing", proposal.Sponsor, proposed, lacking)
                : new("ShortOpen", proposal.Sponsor, proposed),
        };
    }

    private Said Commented()
    {
        var comments = scene.Trace.Comments.Where(c => c is { Amendment: null, Withdrawn: false }).ToList();
        var changed = Authors(scene, comments.Where(c => c.NamedBy is not null).Select(c => c.Number));
        var not = Authors(scene, comments.Where(c => c is { NamedBy: null, Answer: Answer.NotAccepted }).Select(c => c.Number));
        object[] because =
        [
            .. changed.Length > 0 ? [new Said("ChangedByComments", (object)changed)] : Array.Empty<Said>(),
            .. Objected() is { Length: > 0 } objected
                ? [new Said(Voided() is null ? "ChangedAfterObjections" : "ChangedAfterObjectionsVoiding", (object)objected)]
                : Array.Empty<Said>(),
        ];
        return (because.Length, not.Length, comments.Count) switch
        {
            ( > 0, > 0, _) => new("ShortChangedSomeNot", because, not),
            ( > 0, _, _) => new("ShortChanged", (object)because),
            (_, _, 0) => new("ShortNoComments"),
            (_, > 0, _) => new("ShortNotChanged", (object)not),
            _ => new("ShortCommentsOpen", (object)Authors(scene, comments.Select(c => c.Number))),
        };
    }

    // Whose objections to the proposal a change of its text made void.
    private object[] Objected() =>
    [
        .. scene.Edges.Where(e => e.Reason == WhyReason.VoidedBy && scene.Node(e.From) is { Amendment: null, Says.Key: "PositionObjection" } && scene.Node(e.To).Kind == WhyKind.Text)
            .Select(e => scene.Node(e.From).Says.With[0]).Distinct(),
    ];

    private object Reason() => scene.Trace.Standing.Content.Reasons is { Length: > 0 } reasons ? new Said("ShortReason", PrivateText.Of(reasons.TrimEnd('.'))) : "";

    private Said? Changed()
    {
        if (scene.Trace.Events.LastOrDefault(e => e.Event is AmendmentAdopted { Kind: AmendmentKind.Overturn }) is { Event: AmendmentAdopted o } overturned)
        {
            var amendment = State.Amendments[o.Amendment].Deliberation;
            return new("ShortOverturned", Day(overturned.At), o.Amendment, amendment.Sponsor, amendment.Content.Reasons ?? "");
        }

        foreach (var ended in scene.Trace.Events)
        {
            if (ended.Event is AmendmentImported { Kind: AmendmentKind.Overturn } before) return new("ShortOverturnedBefore", before.EffectiveFrom);
            if (ended.Event is EntrySuperseded s) return new("ShortSuperseded", s.ByReference.Value, s.EffectiveFrom);
            if (ended.Event is ActionFellWithDecision f) return new("ShortFell", f.EffectiveFrom);
        }

        var adopted = scene.Trace.Events.Where(e => e.Event is AmendmentAdopted).Select(e => Adopted((AmendmentAdopted)e.Event, e.At)).ToArray<object>();
        var others = State.Amendments.Values.Where(a => a.Deliberation.Ending != Ending.Agreed).OrderBy(a => a.Number).Select(Other).ToArray<object>();
        return (adopted.Length, others.Length) switch
        {
            (0, 0) => scene.Trace.Events.LastOrDefault(e => e.Event is AmendmentImported) is { Event: AmendmentImported last }
                ? new("ShortAmendedBefore", last.EffectiveFrom)
                : null,
            (0, _) => new("ShortNotAmended", (object)others),
            (_, 0) => new("ShortAmended", (object)adopted),
            _ => new("ShortAmendedOthersNot", adopted, others),
        };
    }

    // The last time that the asking had to begin again.
    private Said? Voided() => scene.Trace.Events.LastOrDefault(e => e.Event is ProposalRevised { Voids.Count: > 0 }) is { Event: ProposalRevised e } revised
        ? new("ShortVoided", Day(revised.At), Many(e.Voids))
        : null;

    private Said? Brought()
    {
        foreach (var kept in scene.GroupEvents)
        {
            if (kept.Event is SettingChosen s && s.By == State.Id) return new("ShortSetting", s.Setting, s.To, s.From);
            if (kept.Event is TermsOfReferenceAdopted t && t.By == State.Id && !State.Imported) return new("ShortTerms", t.Terms.ShortName);
        }

        return null;
    }

    private Said? CarriesOut() => State.Under is { } decision && scene.Others.TryGetValue(decision, out var above)
        ? new("ShortCarriesOut", $"{above.State.Reference}, “{above.Standing.Content.Title}”")
        : null;

    // A list of every seat would hide the sentence.
    private static Said Many(IReadOnlyList<Party> whose)
    {
        var seats = whose.Count(p => p.Seat is not null);
        var coChairs = whose.Where(p => p.CoChairOf is not null).Select(p => (object)p).ToArray();
        return (seats, coChairs.Length) switch
        {
            (0, _) => new("VoidedCoChairs", (object)coChairs),
            (_, 0) => new("VoidedSeats", seats),
            _ => new("VoidedBoth", seats, coChairs),
        };
    }

    private Said Adopted(AmendmentAdopted e, DateTimeOffset at) =>
        new($"Amendment{e.Kind}", e.Amendment, State.Amendments[e.Amendment].Deliberation.Sponsor, Day(at));

    private Said Other(Amendment amendment) => amendment.Deliberation.Ending switch
    {
        Ending.Withdrawn => new("AmendmentTakenBack", amendment.Number, amendment.Deliberation.Sponsor),
        Ending.Lapsed => new("AmendmentHasLapsed", amendment.Number, amendment.Deliberation.Sponsor),
        Ending.None or Ending.Agreed => amendment.IsStale(State) ? new("AmendmentStale", amendment.Number, amendment.Deliberation.Sponsor)
            : missing(amendment.Number) is { } lacking
            ? new("AmendmentMissing", amendment.Number, amendment.Deliberation.Sponsor, lacking.TrimEnd('.'))
            : new("AmendmentReady", amendment.Number, amendment.Deliberation.Sponsor),
    };
}
