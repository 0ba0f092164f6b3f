namespace ActionRegister.Domain.TermsOfReference;

/// <summary>Who agrees for a side that a proposal becomes a decision or an action.</summary>
public enum WhoAgreesForASide
{
    /// <summary>The side's co-chair.</summary>
    CoChair,

    /// <summary>Every seat of the side.</summary>
    EverySeatOfTheSide,
}
