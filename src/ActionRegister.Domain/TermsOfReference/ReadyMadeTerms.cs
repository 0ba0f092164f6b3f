namespace ActionRegister.Domain.TermsOfReference;

/// <summary>The versions of terms that the register knows clause by clause, for a group to be founded on.</summary>
public static class ReadyMadeTerms
{
    /// <summary>The revised terms of October 2022, which have the change lock.</summary>
    public static TermsVersion Arcseg2022 => ReadyMadeArcseg2022.Terms;

    /// <summary>The earlier, undated terms, without the change lock.</summary>
    public static TermsVersion AascEra => ReadyMadeAascEra.Terms;

    /// <summary>All of them, the earliest first.</summary>
    public static IReadOnlyList<TermsVersion> All { get; } = [AascEra, Arcseg2022];

    /// <summary>The version stored under that name, or null.</summary>
    public static TermsVersion? Find(string name) => All.FirstOrDefault(terms => terms.Name == name);
}
