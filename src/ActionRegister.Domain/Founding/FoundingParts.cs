using ActionRegister.Domain.Contents;
using ActionRegister.Domain.Decisions;
using ActionRegister.Domain.Membership;
using ActionRegister.Domain.People;
using ActionRegister.Domain.Proposals;
using ActionRegister.Domain.TermsOfReference;

namespace ActionRegister.Domain.Founding;

/// <summary>A terms document that the group works or worked by; it becomes an imported entry of the register.</summary>
/// <param name="Entry">The entry that it becomes.</param>
/// <param name="Reference">The entry's reference: D, the year of the founding in London, and its place in the list.</param>
/// <param name="Terms">The version. Its date has a day, stated by the document or given with its basis.</param>
/// <param name="Document">The published file by fingerprint, or null when it is not at hand.</param>
public sealed record FoundingTerms(EntryId Entry, Reference Reference, TermsVersion Terms, Annex? Document = null)
{
    /// <summary>The batch that entries written by the founding belong to.</summary>
    public const string Batch = "founding";

    /// <summary>The London day since which the version is in force.</summary>
    internal DateOnly Day => Terms.Dated.Day.GetValueOrDefault();

    /// <summary>What the entry says: the version in words, and the version itself as what it carries.</summary>
    internal Content Content(FoundingTerms? earlier) => new(
        EntryKind.Decision,
        Terms.Title,
        Terms.AsText(),
        Reasons: null,
        EffectiveFrom: Day,
        Impact: null,
        Owners: [],
        Due: null,
        Contributors: null,
        Supersedes: earlier is null ? [] : [earlier.Reference],
        FallsWithIt: [],
        Carries: new(Setting: null, new TermsChange(earlier?.Terms.Name ?? "", Terms)),
        Annexes: Document is null ? [] : [Document]);

    internal EntryImported Imported(Content content) => new(
        Reference, Batch, OldReference: null, content.Hash, Day, Key: null, Under: null, Row: null, content);

    internal EntrySuperseded Supersedes() => new(Entry, Reference, Day);
}

/// <summary>A person whom the founding makes known.</summary>
/// <param name="Id">The person.</param>
/// <param name="Name">The name; it can be erased later.</param>
/// <param name="SignIn">Keyed hash of issuer and subject, 64 lower-case hexadecimal digits; null when bound later.</param>
public sealed record FoundingPerson(PersonId Id, string Name, string? SignIn = null);

/// <summary>Who holds a seat from the beginning, and on which nomination.</summary>
public sealed record FoundingMember(SeatId Seat, PersonId Person, DateOnly From, BodyNotice Nomination);

/// <summary>Who is a side's co-chair from the beginning, and on which notice of the body that the terms name.</summary>
public sealed record FoundingCoChair(PersonId Person, DateOnly From, BodyNotice Notice);
