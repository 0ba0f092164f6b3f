using ActionRegister.Domain.TermsOfReference;

namespace ActionRegister.Domain.Contents;

/// <summary>
/// The change that an agreed entry makes in the same append: of one setting, or of the terms of reference. Exactly one of
/// the two is given. There is no other way to change either.
/// </summary>
public sealed record Carried(SettingChange? Setting, TermsChange? Terms)
{
    internal object ToCanonical() => CanonicalJson.Object(
        ("setting", Setting is null ? null : CanonicalJson.Object(
            ("name", Settings.Of(Setting.Name).StoredName), ("from", Setting.From), ("to", Setting.To))),
        ("terms", Terms?.ToCanonical()));
}

/// <summary>A change of one named setting.</summary>
/// <param name="Name">Which setting.</param>
/// <param name="From">The value that the proposer saw in force; agreement is refused when it no longer is (J10).</param>
/// <param name="To">The value from agreement on.</param>
public sealed record SettingChange(SettingName Name, string From, string To);

/// <summary>New terms of reference, clause by clause; they bring their own bodies and seats.</summary>
/// <param name="From">Name of the version that the proposer saw in force (J10).</param>
/// <param name="To">The version from agreement on.</param>
public sealed record TermsChange(string From, TermsVersion To)
{
    internal object ToCanonical() => CanonicalJson.Object(("from", From), ("to", To.ToCanonical()));
}
