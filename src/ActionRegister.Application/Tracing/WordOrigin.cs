using ActionRegister.Application.Reading;
using ActionRegister.Domain.Contents;
using ActionRegister.Domain.Membership;
using ActionRegister.Domain.People;
using ActionRegister.Domain.Rounds;

namespace ActionRegister.Application.Tracing;

/// <summary>The event that introduced words, and how they came to be agreed.</summary>
/// <param name="Event">Position of the event.</param>
/// <param name="At">When it was recorded.</param>
/// <param name="Text">Number of the text that it brought, among the texts of the entry.</param>
/// <param name="Amendment">The amendment that it is of, or null for the proposal or import.</param>
/// <param name="Sponsor">Who put the proposal or amendment forward; null for what was imported.</param>
/// <param name="By">Who recorded it.</param>
/// <param name="Comments">The comments that it follows from.</param>
/// <param name="Agreement">What brought the words into force, or null when nothing has.</param>
public sealed record WordOrigin(
    long Event,
    DateTimeOffset At,
    int Text,
    int? Amendment,
    Party? Sponsor,
    Doer By,
    IReadOnlyList<CommentRow> Comments,
    WordAgreement? Agreement);

/// <summary>The agreement, adoption or import by which words came into force.</summary>
/// <param name="Event">Position of it.</param>
/// <param name="At">When it was recorded.</param>
/// <param name="InForceFrom">First London day on which the words are in force.</param>
/// <param name="Imported">Whether it was taken over as agreed: who consented is then not recorded.</param>
/// <param name="Consents">Which co-chairs consented, and what each seat answered.</param>
public sealed record WordAgreement(
    long Event, DateTimeOffset At, DateOnly InForceFrom, bool Imported, IReadOnlyList<WordConsent> Consents);

/// <summary>A co-chair's consent or a seat's answer on which an agreement rests.</summary>
/// <param name="Event">Position of the event that gave it.</param>
/// <param name="By">The seat or office.</param>
/// <param name="Person">Who held it.</param>
/// <param name="Position">A seat's answer; consent for a co-chair.</param>
public sealed record WordConsent(long Event, Party By, PersonId Person, Position Position);

/// <summary>One part of a text with the event of every word.</summary>
/// <param name="Field">Which part, as the API names it: "title", "text".</param>
public sealed record BlamedField(string Field, IReadOnlyList<Domain.Tracing.TracedRun> Runs);

/// <summary>Who wrote which words of one text of an entry, and by what they came into force.</summary>
/// <param name="Version">The text.</param>
/// <param name="Fields">Its parts that say something.</param>
/// <param name="Origins">Each event that is named in the fields, by its position.</param>
public sealed record BlamePage(
    Moment Moment,
    EntryId Entry,
    Reference Reference,
    EntryVersion Version,
    IReadOnlyList<BlamedField> Fields,
    IReadOnlyDictionary<long, WordOrigin> Origins);
