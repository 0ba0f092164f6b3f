using ActionRegister.Application.Events;
using ActionRegister.Domain.Amendments;
using ActionRegister.Domain.Contents;
using ActionRegister.Domain.Membership;
using ActionRegister.Domain.Proposals;
using ActionRegister.Domain.Rounds;
using ActionRegister.Domain.TermsOfReference;

namespace ActionRegister.Application.Tracing;

/// <summary>Who was told and asked, what they said, and what was done about it.</summary>
internal sealed class WhyAsking(WhyScene scene, WhyTexts texts)
{
    private readonly Dictionary<(int Amendment, ContentHash Hash), string> _notices = [];
    private readonly Dictionary<int, string> _comments = [];
    private readonly Dictionary<int, string> _rounds = [];
    private readonly Dictionary<int, string> _objections = [];
    private readonly Dictionary<int, string> _claims = [];

    /// <summary>The notice or consultation that the text has had; null when there is none, or when it became void.</summary>
    public string? Notice(int? amendment, ContentHash hash) => _notices.GetValueOrDefault((amendment ?? 0, hash));

    public string? Round(int number) => _rounds.GetValueOrDefault(number);

    public bool Tell(Kept kept) => TellNotices(kept) || TellComments(kept) || TellRounds(kept) || TellConsents(kept) || TellConflicts(kept);

    private bool TellNotices(Kept kept)
    {
        switch (kept.Event)
        {
            case EarlyNoticeGiven e:
                Told(kept, null, e.Hash, new Said("NoticeGiven", texts.Number(null, e.Hash), e.Closes), t => t.EarlyNotice);
                foreach (var paper in e.Papers)
                    scene.Link(Notice(null, e.Hash)!, scene.Add(WhyKind.Source, paper.Name, null, null, kept.At, new Said("Source", paper.Name)), WhyReason.InformedBy, kept.Position, "papers"); // just told
                return true;
            case ConsultationOpened e:
                Told(kept, e.Amendment, e.Hash, new Said("ConsultationOpened", e.Amendment, e.Closes), t => t.Amending);
                return true;
            case ShortNoticeAsked e:
                scene.Link(scene.Add(kept, WhyKind.Notice, null, new Said("ShortNoticeAsked", e.By, e.Closes)), Notice(null, e.Hash), WhyReason.Changes, kept.Position, "hash");
                return true;
            case ShortNoticeAgreed e:
                scene.Link(scene.Add(kept, WhyKind.Notice, null, new Said("ShortNoticeAgreed", Party.CoChair(e.CoChair))), Notice(null, e.Hash), WhyReason.Changes, kept.Position, "hash");
                return true;
            case OpeningVoided e:
                Voided(kept, e);
                return true;
            default:
                return false;
        }
    }

    private bool TellComments(Kept kept)
    {
        switch (kept.Event)
        {
            case CommentMade e:
                var comment = _comments[e.Comment] = scene.Add(kept, WhyKind.Comment, e.Amendment, new Said(e.Late ? "CommentLate" : "CommentMade", Doer.Of(kept), e.Comment));
                scene.Link(comment, texts.Node(e.Amendment, e.On), WhyReason.About, kept.Position, "on");
                scene.Link(comment, Notice(e.Amendment, e.On), WhyReason.In, kept.Position, "on");
                return true;
            case CommentWithdrawn e:
                Answers(kept, _comments, e.Comment, WhyKind.Comment, e.Amendment, new Said("CommentWithdrawn", e.Comment), "comment");
                return true;
            case CommentAnswered e:
                Answers(kept, _comments, e.Comment, WhyKind.Answer, e.Amendment, new Said($"Answer{e.Answer}", e.Comment), "comment");
                return true;
            default:
                return false;
        }
    }

    private bool TellRounds(Kept kept)
    {
        switch (kept.Event)
        {
            case RoundOpened e:
                var round = _rounds[e.Round] = scene.Add(kept, WhyKind.Round, e.Amendment, new Said("RoundOpened", texts.Number(e.Amendment, e.Hash), e.Electorate.Count));
                scene.Link(round, texts.Node(e.Amendment, e.Hash), WhyReason.About, kept.Position, "hash");
                scene.Link(round, Notice(e.Amendment, e.Hash), WhyReason.RestsOn, kept.Position, "hash");
                return true;
            case PositionRecorded e:
                Position(kept, e);
                return true;
            case ObjectionAnswered e:
                Answers(kept, _objections, e.Objection, WhyKind.Answer, e.Amendment, new Said("ObjectionAnswered", e.Objection), "objection");
                return true;
            case SeatLeftOut e:
                Answers(kept, _rounds, e.Round, WhyKind.Round, e.Amendment, new Said("SeatLeftOut", Party.CoChair(e.CoChair), Party.Of(e.Seat)), "round");
                return true;
            case RoundClosed e:
                Answers(kept, _rounds, e.Round, WhyKind.Round, e.Amendment, new Said("RoundClosed", texts.Number(e.Amendment, e.Hash)), "round");
                return true;
            default:
                return false;
        }
    }

    private bool TellConsents(Kept kept)
    {
        switch (kept.Event)
        {
            case CoChairConsentGiven e:
                texts.Give(e.Amendment, Party.CoChair(e.CoChair), Consent(kept, e.Amendment, e.CoChair, e.Hash, "ConsentGiven"));
                return true;
            case CoChairConsentRefused e:
                Consent(kept, e.Amendment, e.CoChair, e.Hash, "ConsentRefused");
                texts.TakeBack(e.Amendment, Party.CoChair(e.CoChair));
                return true;
            case ConsentWithdrawn e:
                var withdrawn = scene.Add(kept, WhyKind.Consent, e.Amendment, new Said("ConsentWithdrawn", Party.CoChair(e.CoChair)));
                if (texts.Given(e.Amendment, Party.CoChair(e.CoChair)) is { } given) scene.Link(given, withdrawn, WhyReason.VoidedBy, kept.Position, "coChair");
                texts.TakeBack(e.Amendment, Party.CoChair(e.CoChair));
                return true;
            default:
                return false;
        }
    }

    private bool TellConflicts(Kept kept)
    {
        switch (kept.Event)
        {
            case ConflictClaimed e:
                var claim = _claims[e.Claim] = scene.Add(kept, WhyKind.Conflict, null, new Said("ConflictClaimed", e.By, e.Claim));
                scene.Link(claim, scene.Other(e.With), WhyReason.About, kept.Position, "with");
                return true;
            case ConflictSettled e:
                Answers(kept, _claims, e.Claim, WhyKind.Conflict, null, new Said("ConflictSettled", Party.CoChair(e.CoChair), e.Claim), "claim");
                return true;
            case ConflictWithdrawn e:
                Answers(kept, _claims, e.Claim, WhyKind.Conflict, null, new Said("ConflictWithdrawn", e.Claim), "claim");
                return true;
            default:
                return false;
        }
    }

    private void Told(Kept kept, int? amendment, ContentHash hash, Said says, Func<TermsVersion, Clause> clause)
    {
        var node = _notices[(amendment ?? 0, hash)] = scene.Add(kept, WhyKind.Notice, amendment, says);
        scene.Link(node, texts.Node(amendment, hash), WhyReason.About, kept.Position, "hash");
        scene.Under(node, kept, clause);
    }

    private void Position(Kept kept, PositionRecorded e)
    {
        var text = texts.Number(e.Amendment, e.Hash);
        var words = e.Position switch
        {
            Domain.Rounds.Position.Objection => new Said("PositionObjection", Party.Of(e.Seat), text, e.Objection ?? 0),
            Domain.Rounds.Position.NeedsTime when e.NeedsUntil is { } day => new Said("PositionNeedsTime", Party.Of(e.Seat), text, day),
            _ => new Said($"Position{e.Position}", Party.Of(e.Seat), text),
        };
        var node = scene.Add(kept, WhyKind.Position, e.Amendment, words);
        if (e.Objection is { } number) _objections[number] = node;
        scene.Link(node, Round(e.Round), WhyReason.In, kept.Position, "round");
        if (texts.Given(e.Amendment, Party.Of(e.Seat)) is { } before) scene.Link(before, node, WhyReason.ReplacedBy, kept.Position, "seat");
        texts.Give(e.Amendment, Party.Of(e.Seat), node);
    }

    private string Consent(Kept kept, int? amendment, Side side, ContentHash hash, string key)
    {
        var node = scene.Add(kept, WhyKind.Consent, amendment, new Said(key, Party.CoChair(side), texts.Number(amendment, hash)));
        scene.Link(node, texts.Node(amendment, hash), WhyReason.About, kept.Position, "hash");
        return node;
    }

    private void Answers(Kept kept, Dictionary<int, string> those, int number, WhyKind kind, int? amendment, Said says, string field) =>
        scene.Link(scene.Add(kept, kind, amendment, says), those.GetValueOrDefault(number), WhyReason.Answers, kept.Position, field);

    private void Voided(Kept kept, OpeningVoided e)
    {
        var node = scene.Add(kept, WhyKind.Void, e.Amendment, new Said("OpeningVoided"));
        if (scene.GroupEvents.FirstOrDefault(g => g.Position == e.Because) is { } group && !scene.Has(WhyScene.Id(e.Because)))
            WhyRules.Add(scene, group, e.Amendment);
        scene.Link(node, WhyScene.Id(e.Because), WhyReason.FollowsFrom, kept.Position, "because");
        texts.Void(e.Voids, e.Amendment, node, kept.Position);
        if (e.Notice && _notices.Remove((e.Amendment ?? 0, e.Hash), out var notice)) scene.Link(notice, node, WhyReason.VoidedBy, kept.Position, "notice");
        if (e.Round is { } round && Round(round) is { } asked) scene.Link(asked, node, WhyReason.VoidedBy, kept.Position, "round");
    }
}
