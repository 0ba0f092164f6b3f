using ActionRegister.Domain.Contents;
using ActionRegister.Domain.Membership;

namespace ActionRegister.Domain.Founding;

/// <summary>How a founding is written where it is hashed.</summary>
// Names of people are left out: a hash is never erased, and a name could be guessed from it after it was. Terms count by
// the fingerprint of the content that carries them, which covers every word; bodies and seats follow from the terms.
internal static class FoundingFingerprint
{
    public static FoundingHash Of(FoundGroup founding) => new(PrefixedHash.Of(
        "actionregister/founding/v1",
        CanonicalJson.Write(CanonicalJson.Object(
            ("name", founding.Name),
            ("origin", founding.Origin),
            ("terms", founding.Terms.Select(object? (t, index) => CanonicalJson.Object(
                ("entry", t.Entry.ToString()),
                ("reference", t.Reference.Value),
                ("content", t.Content(index == 0 ? null : founding.Terms[index - 1]).Hash.Value)))),
            ("people", founding.People.Select(object? (p) => CanonicalJson.Object(
                ("id", p.Id.ToString()), ("signIn", p.SignIn)))),
            ("members", founding.Members.Select(object? (m) => CanonicalJson.Object(
                ("seat", m.Seat.Value), ("person", m.Person.ToString()), ("from", m.From), ("nomination", Notice(m.Nomination))))),
            ("central", CoChair(founding.Central)),
            ("local", CoChair(founding.Local)),
            ("secretariat", founding.Secretariat.Select(object? (p) => p.ToString())),
            ("auditor", founding.Auditor?.ToString())))));

    private static object CoChair(FoundingCoChair coChair) => CanonicalJson.Object(
        ("person", coChair.Person.ToString()), ("from", coChair.From), ("notice", Notice(coChair.Notice)));

    private static object Notice(BodyNotice notice) => CanonicalJson.Object(
        ("from", notice.From.Value), ("dated", notice.Dated), ("document", notice.Document));
}
