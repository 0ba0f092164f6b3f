namespace ActionRegister.Web.Problems;

/// <summary>One way in which the API says no. Its address on this host explains it to people.</summary>
/// <param name="Slug">Last part of the address, for ever.</param>
/// <param name="Status">The HTTP status it comes with.</param>
/// <param name="Title">The problem in a few words.</param>
/// <param name="Means">What it means.</param>
/// <param name="ToDo">What whoever meets it does next.</param>
internal sealed record ProblemKind(string Slug, int Status, string Title, string Means, string ToDo)
{
    /// <summary>The <c>type</c> of the problem (RFC 9457 §3.1.1): a page of this host.</summary>
    public string Type => $"/problems/{Slug}";

    public static ProblemKind InvalidRequest { get; } = new(
        "invalid-request", 400, "The request is not well formed",
        "Something that was sent has the wrong type or form, is too long, is not known here, or is missing. Nothing was recorded.",
        "Each item of \"errors\" names the field and says what is expected. Correct it and send it again.");

    public static ProblemKind NotSignedIn { get; } = new(
        "not-signed-in", 401, "You are not signed in",
        "The register shows and records nothing for somebody it does not know.",
        "Sign in, and ask again.");

    public static ProblemKind NotPermitted { get; } = new(
        "not-permitted", 403, "You may not do this",
        "The act is for others: for another seat or office, or for both co-chairs personally. Who may do what is set by the register's rules, and what counts is what it had recorded when you asked.",
        "The detail says for whom it is. If you hold several seats or offices, name the one that you act in (X-Acting-As).");

    public static ProblemKind NotFound { get; } = new(
        "not-found", 404, "There is no such thing",
        "The register has no entry, amendment, comment, person or page of that name.",
        "Check the reference. References are never reused, so one that was right stays right.");

    public static ProblemKind MethodNotAllowed { get; } = new(
        "method-not-allowed", 405, "Not in this way",
        "The address exists, and does not take this method: what is read is read with GET, and every act is a POST of its own.",
        "Look the act up in /openapi/v1.json.");

    public static ProblemKind ContentChanged { get; } = new(
        "content-changed", 409, "The text has changed",
        "Acts on a text name the fingerprint of the text that the person saw, because consents and positions bind exactly that text. Another text stands now, so nothing was recorded.",
        "Read the difference in \"redline\" and decide again, naming the fingerprint in \"standing\".");

    public static ProblemKind Conflict { get; } = new(
        "conflict", 409, "Others were quicker",
        "Others recorded something on the same matter again and again while this was being decided. Nothing was recorded.",
        "Ask again.");

    public static ProblemKind StaleVersion { get; } = new(
        "stale-version", 412, "Something was recorded since",
        "The request insisted on the version that was read (If-Match), and more has been recorded since. Nothing was recorded now.",
        "Read it again, look at what changed, and decide again.");

    public static ProblemKind TooLarge { get; } = new(
        "too-large", 413, "That is too much at once",
        "The request is larger than the register takes. Nothing was recorded.",
        "Shorten it, or keep long papers elsewhere and name them by fingerprint.");

    public static ProblemKind WrongContentType { get; } = new(
        "wrong-content-type", 415, "Send JSON",
        "Acts are sent as application/json in UTF-8, and as nothing else.",
        "Set the Content-Type header, and do not compress the body.");

    public static ProblemKind RequirementsUnmet { get; } = new(
        "requirements-unmet", 422, "Something is still needed",
        "The terms of reference demand things that are not so yet: early notice or consultation, answers to comments, the consent of both co-chairs and of the group. Nothing was recorded. There is no way around them.",
        "\"requirements\" lists everything that the act needs, the clause that demands it, whether it is met, and what is still needed from whom.");

    public static ProblemKind Refused { get; } = new(
        "refused", 422, "The rules say no",
        "A rule of the group or of the register does not allow this act as things stand. Nothing was recorded.",
        "The detail says what is so and what is needed; \"clause\" cites the terms of reference.");

    public static ProblemKind IdempotencyKeyReused { get; } = new(
        "idempotency-key-reused", 422, "This Idempotency-Key was used for something else",
        "An Idempotency-Key belongs to one act of one person in exactly the same words. This one was used before.",
        "Make a new UUID for a new act. To repeat an act, send exactly what was sent the first time.");

    public static ProblemKind Busy { get; } = new(
        "busy", 503, "Too much is waiting",
        "More acts are waiting to be recorded than the register takes. This one was not recorded.",
        "Wait as long as Retry-After says, and send it again.");

    public static ProblemKind LogDoesNotMatchCheckpoint { get; } = new(
        "log-does-not-match-checkpoint", 503, "The register is read-only",
        "The log is not the one that was signed before: its end is missing, or it was rewritten. It may have been restored from an old copy, or tampered with. Nothing is recorded on it until an operator has answered for that.",
        "Tell whoever runs the register. Keep your receipts: they prove what was recorded.");

    public static ProblemKind OutcomeUnknown { get; } = new(
        "outcome-unknown", 503, "It may or may not have been recorded",
        "The connection to the log was lost while the act was being recorded.",
        "Send exactly the same request with the same Idempotency-Key: it is recorded once, or was already.");

    public static ProblemKind NotReadyYet { get; } = new(
        "not-ready-yet", 503, "It is recorded, and not shown yet",
        "What was asked about has been recorded, and the lists that are read have not come that far.",
        "Wait as long as Retry-After says, and ask again.");

    public static ProblemKind Unexpected { get; } = new(
        "unexpected", 500, "Something went wrong here",
        "A fault of the register, not of the request.",
        "If it was an act, send it again with the same Idempotency-Key: nothing is recorded twice. If it stays so, tell whoever runs the register.");

    public static IReadOnlyList<ProblemKind> All { get; } =
    [
        InvalidRequest, NotSignedIn, NotPermitted, NotFound, MethodNotAllowed, ContentChanged, Conflict, StaleVersion, TooLarge,
        WrongContentType, RequirementsUnmet, Refused, IdempotencyKeyReused, Busy, LogDoesNotMatchCheckpoint, OutcomeUnknown, NotReadyYet, Unexpected,
    ];

    public static ProblemKind? Find(string slug) => All.FirstOrDefault(kind => kind.Slug == slug);
}
