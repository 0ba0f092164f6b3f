using ActionRegister.BrowserTests.Examples;

namespace ActionRegister.BrowserTests.Routes;

/// <summary>The pages of acts on entries and amendments, each on an entry of the worked example in a fitting state.</summary>
internal static class ActPagesVisited
{
    private const string InNotice = "Bilingual summaries of decisions";
    private const string JustProposed = "Map of regional and devolved structures";
    private const string InRound = "A template for regional pressure reports";
    private const string Objected = "Meeting papers in one place";
    private const string Claimed = "Joint visits to places under pressure";
    private const string Agreed = "A protocol for data requests";
    private const string Amended = "A shared forward plan of intended decisions";
    private const string Action = "Explain the protocol to councils";
    private const string ReportedDone = "Try the protocol on one request";

    public static IReadOnlyList<PageVisit> All { get; } =
    [
        On("next-steps", "seat:wales", InNotice, "next-steps"),
        On("next-steps", "secretariat", InRound, "next-steps", state: "in-round"),
        On("next-steps", "co-chair:local", Agreed, "next-steps", state: "agreed"),
        On("notice", "seat:northern-ireland", JustProposed, "notice"),
        On("short-notice", "secretariat", InNotice, "short-notice", asks: true),
        On("short-notice/agreement", "co-chair:local", InNotice, "short-notice/agreement"),
        On("conflict", "seat:scotland", InNotice, "conflict", asks: true),
        On("conflicts/{number:int:min(1)}/withdrawal", "seat:wales", Claimed, "conflicts/1/withdrawal"),
        On("conflicts/{number:int:min(1)}/settlement", "co-chair:local", Claimed, "conflicts/1/settlement", asks: true),
        On("revise", "seat:northern-ireland", JustProposed, "revise", asks: true),
        On("revise", "seat:wales", InNotice, "revise", state: "with-comments", asks: true),
        On("withdraw", "seat:wales", InNotice, "withdraw", asks: true),
        On("comment", "seat:scotland", InNotice, "comment", asks: true),
        On("comment", "seat:wales", InNotice, $"comment?draft={WorkedExampleHost.CommentDraft}", state: "draft-of-an-earlier-text"),
        On("comment", "secretariat", InNotice, "comment", state: "not-yours", status: 403),
        On("comments/{number:int:min(1)}/withdrawal", "seat:northern-ireland", InNotice, "comments/1/withdrawal"),
        On("comments/{number:int:min(1)}/answer", "seat:wales", InNotice, "comments/1/answer", asks: true),
        On("round", "seat:wales", InNotice, "round"),
        On("round/close", "secretariat", InRound, "round/close", asks: true),
        On("round/left-out-seats", "co-chair:local", InRound, "round/left-out-seats"),
        On("position", "seat:scotland", InRound, "position", asks: true),
        On("objections/{number:int:min(1)}/answer", "seat:home-office", Objected, "objections/1/answer", asks: true),
        On("agreement", "secretariat", InRound, "agreement"),
        On("review", "seat:wales", Agreed, "review", asks: true),
        On("correction", "secretariat", Agreed, "correction", asks: true),
        On("corrections/{number:int:min(1)}/confirmation", "co-chair:local", Agreed, "corrections/1/confirmation"),
        On("progress", "seat:east-of-england", Action, "progress", asks: true),
        On("progress", "secretariat", Action, "progress", state: "for-an-owner", asks: true),
        On("completion", "seat:east-of-england", Action, "completion", asks: true),
        On("completions/{number:int:min(1)}/dispute", "seat:scotland", ReportedDone, "completions/1/dispute", asks: true),
        On("amend", "seat:wales", Agreed, "amend", asks: true),
        On("overturn", "secretariat", Agreed, "overturn", asks: true),
        On("correct", "seat:wales", Agreed, "correct", asks: true),
        On("amendments/{amendment:int:min(1)}/comment", "seat:wales", Amended, "amendments/3/comment"),
        On("amendments/{amendment:int:min(1)}/comments/{number:int:min(1)}/withdrawal", "seat:london", Amended, "amendments/3/comments/4/withdrawal"),
        On("amendments/{amendment:int:min(1)}/comments/{number:int:min(1)}/answer", "seat:south-east", Amended, "amendments/3/comments/4/answer"),
        On("amendments/{amendment:int:min(1)}/round", "secretariat", Amended, "amendments/3/round"),
        On("amendments/{amendment:int:min(1)}/round/close", "secretariat", Amended, "amendments/3/round/close", asks: true),
        On("amendments/{amendment:int:min(1)}/round/left-out-seats", "co-chair:local", Amended, "amendments/3/round/left-out-seats"),
        On("amendments/{amendment:int:min(1)}/position", "seat:wales", Amended, "amendments/3/position", asks: true),
        On("amendments/{amendment:int:min(1)}/consultation", "secretariat", Amended, "amendments/3/consultation"),
        On("amendments/{amendment:int:min(1)}/adoption", "secretariat", Amended, "amendments/3/adoption"),
        On("amendments/{amendment:int:min(1)}/revise", "seat:south-east", Amended, "amendments/3/revise", asks: true),
        On("amendments/{amendment:int:min(1)}/withdraw", "seat:south-east", Amended, "amendments/3/withdraw", asks: true),
        On("amendments/{amendment:int:min(1)}/objections/{number:int:min(1)}/answer", "seat:south-east", Amended, "amendments/3/objections/1/answer", asks: true),
        new("/drafts", "seat:wales"),
        new("/propose", "seat:wales"),
        new("/propose", "auditor", State: "not-yours", Status: 403),
        new("/propose/{draft:guid}/check", "seat:wales", _ => $"/propose/{WorkedExampleHost.ProposalDraft}/check"),
        new("/propose/{draft:guid}/{step}", "seat:wales", _ => $"/propose/{WorkedExampleHost.ProposalDraft}/title"),
    ];

    private static PageVisit On(string route, string office, string title, string path, string? state = null, int status = 200, bool asks = false) =>
        new($"/entries/{{reference}}/{route}", office, example => $"/entries/{example.Entry(title).Reference}/{path}", state, status, asks);
}
