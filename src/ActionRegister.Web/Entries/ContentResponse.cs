using ActionRegister.Domain.Contents;
using ActionRegister.Domain.TermsOfReference;
using ActionRegister.Web.TermsOfReference;

namespace ActionRegister.Web.Entries;

/// <summary>What exactly is proposed or agreed.</summary>
/// <param name="ContentHash">Its fingerprint: acts on this text name it.</param>
/// <param name="Overturned">Whether it says that the entry is overturned.</param>
internal sealed record ContentResponse(
    string ContentHash,
    bool Overturned,
    string Title,
    string Text,
    string? Reasons,
    DateOnly? EffectiveFrom,
    string? Impact,
    IReadOnlyList<string> Owners,
    DueResponse? Due,
    ContributorsResponse? Contributors,
    IReadOnlyList<string>? Supersedes,
    IReadOnlyList<string> FallsWithIt,
    CarriedResponse? Carries,
    IReadOnlyList<AnnexResponse> Annexes)
{
    public static ContentResponse Of(Content c) => new(
        c.Hash.Value,
        c.Overturned,
        c.Title,
        c.Text,
        c.Reasons,
        c.EffectiveFrom,
        c.Impact,
        [.. c.Owners.Select(o => o.Value)],
        c.Due is null ? null : new(c.Due.On, c.Due.NoneBecause),
        c.Contributors is null ? null : new(c.Contributors.Central, c.Contributors.Local, c.Contributors.WhyOneSide),
        c.Supersedes is null ? null : [.. c.Supersedes.Select(r => r.Value)],
        [.. c.FallsWithIt.Select(r => r.Value)],
        CarriedResponse.Of(c.Carries),
        [.. c.Annexes.Select(a => new AnnexResponse(a.Name, a.Sha256))]);
}

/// <summary>By when an action is to be done, or why there is no day.</summary>
internal sealed record DueResponse(DateOnly? On, string? NoneBecause);

/// <summary>Who of each side had a hand in the draft.</summary>
internal sealed record ContributorsResponse(IReadOnlyList<string> Central, IReadOnlyList<string> Local, string? WhyOneSide);

/// <summary>A file, by name and fingerprint.</summary>
internal sealed record AnnexResponse(string Name, string Sha256);

/// <summary>The change that agreement makes.</summary>
internal sealed record CarriedResponse(SettingChangeResponse? Setting, TermsChangeResponse? Terms)
{
    public static CarriedResponse? Of(Carried? carried) => carried is null ? null : new(
        carried.Setting is { } s ? new(Settings.Of(s.Name).StoredName, s.From, s.To) : null,
        carried.Terms is { } t ? new(t.From, TermsResponse.Of(t.To)) : null);
}

/// <summary>A change of one named setting.</summary>
internal sealed record SettingChangeResponse(string Name, string From, string To);

/// <summary>New terms of reference.</summary>
internal sealed record TermsChangeResponse(string From, TermsResponse To);
