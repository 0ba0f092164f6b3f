namespace ActionRegister.Domain.TermsOfReference;

/// <summary>The two sides that agree jointly.</summary>
public enum Side
{
    /// <summary>Central government.</summary>
    Central,

    /// <summary>Local government.</summary>
    Local,
}
