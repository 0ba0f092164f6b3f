using ActionRegister.Domain.Membership;

namespace ActionRegister.Domain.Contents;

/// <summary>
/// What exactly is agreed. Consents and positions bind the hash of this object and of nothing else; tags, links, progress
/// and markings are not content. What is not said yet is null, and stops agreement (J2), not proposing.
/// </summary>
/// <param name="Kind">Decision or action.</param>
/// <param name="Title">One line that people recognise it by.</param>
/// <param name="Text">The wording that is agreed.</param>
/// <param name="Reasons">Why.</param>
/// <param name="EffectiveFrom">The London day from which it is in force; null means "on agreement".</param>
/// <param name="Impact">Impact and resource implications for councils and partners; "none, because …" is allowed.</param>
/// <param name="Owners">For an action: the seats, bodies or offices that are to do it.</param>
/// <param name="Due">For an action: by when, or why there is no day.</param>
/// <param name="Contributors">Who of each side had a hand in the draft, or why only one side.</param>
/// <param name="Supersedes">Agreed entries that it replaces whole; empty means "none".</param>
/// <param name="FallsWithIt">For an overturn: actions that fall with the decision.</param>
/// <param name="Carries">The change of terms or of a setting that agreement makes, or null.</param>
/// <param name="Annexes">Files that belong to it, by fingerprint.</param>
public sealed record Content(
    EntryKind Kind,
    string Title,
    string Text,
    string? Reasons,
    DateOnly? EffectiveFrom,
    string? Impact,
    IReadOnlyList<Party> Owners,
    Due? Due,
    Contributors? Contributors,
    IReadOnlyList<Reference>? Supersedes,
    IReadOnlyList<Reference> FallsWithIt,
    Carried? Carries,
    IReadOnlyList<Annex> Annexes)
{
    /// <summary>Set when the entry was overturned; its other wording then stays empty but for title, reasons and day.</summary>
    public bool Overturned { get; init; }

    // "with" copies this field along, so it says of which object the hash was taken.
    private Hashed? _hashed;

    /// <summary>The fingerprint that consents bind.</summary>
    public ContentHash Hash => _hashed is { } hashed && ReferenceEquals(hashed.Of, this)
        ? hashed.Hash
        : (_hashed = new(this, ContentHash.Of(Canonical()))).Hash;

    /// <summary>The bytes that the fingerprint is of.</summary>
    public byte[] Canonical() => CanonicalJson.Write(ToCanonical());

    private sealed class Hashed(Content of, ContentHash hash)
    {
        public Content Of => of;

        public ContentHash Hash => hash;
    }

    /// <summary>Equal when the fingerprint is equal: not one character differs.</summary>
    public bool Equals(Content? other) => other is not null && Hash == other.Hash;

    /// <inheritdoc/>
    public override int GetHashCode() => Hash.GetHashCode();

    /// <summary>The content after an overturn: that it is overturned, why, from when, and what falls with it.</summary>
    public static Content Overturning(
        EntryKind kind, string title, string? reasons, DateOnly? effectiveFrom, IReadOnlyList<Reference> fallsWithIt) =>
        new(kind, title, "", reasons, effectiveFrom, null, [], null, null, [], fallsWithIt, null, []) { Overturned = true };

    /// <summary>What the fingerprint is of, before it is written as bytes.</summary>
    public object ToCanonical() => Overturned
        ? CanonicalJson.Object(
            ("effectiveFrom", EffectiveFrom),
            ("fallsWithIt", FallsWithIt.Select(object? (r) => r.Value)),
            ("overturned", true),
            ("reasons", Reasons))
        : CanonicalJson.Object(
            ("kind", Kind == EntryKind.Decision ? "decision" : "action"),
            ("title", Title),
            ("text", Text),
            ("reasons", Reasons),
            ("effectiveFrom", EffectiveFrom),
            ("impact", Impact),
            ("owners", Owners.Select(object? (o) => o.Value)),
            ("due", Due is null ? null : CanonicalJson.Object(("on", Due.On), ("noneBecause", Due.NoneBecause))),
            ("contributors", Contributors?.ToCanonical()),
            ("supersedes", Supersedes?.Select(object? (r) => r.Value)),
            ("fallsWithIt", FallsWithIt.Select(object? (r) => r.Value)),
            ("carries", Carries?.ToCanonical()),
            ("annexes", Annexes.Select(object? (a) => CanonicalJson.Object(("name", a.Name), ("sha256", a.Sha256)))));
}

/// <summary>By when an action is to be done: a London day, or why there is none. Exactly one of the two is given.</summary>
public sealed record Due(DateOnly? On, string? NoneBecause);

/// <summary>Who of each side had a hand in the draft; when a side is empty, why.</summary>
public sealed record Contributors(IReadOnlyList<string> Central, IReadOnlyList<string> Local, string? WhyOneSide)
{
    internal object ToCanonical() => CanonicalJson.Object(
        ("central", Central.Cast<object?>()), ("local", Local.Cast<object?>()), ("whyOneSide", WhyOneSide));
}

/// <summary>A file that belongs to the content.</summary>
/// <param name="Name">Its name as people know it.</param>
/// <param name="Sha256">SHA-256 of its bytes, 64 lower-case hexadecimal digits.</param>
public sealed record Annex(string Name, string Sha256);
