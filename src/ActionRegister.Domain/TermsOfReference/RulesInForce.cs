using System.Diagnostics;
using System.Globalization;

namespace ActionRegister.Domain.TermsOfReference;

/// <summary>The rules at one moment: a version of the terms, and what the group chose where they are silent.</summary>
/// <param name="Number">Counts from 1; every change of terms or setting makes the next number.</param>
/// <param name="Terms">The version of the terms.</param>
/// <param name="Chosen">What the group chose, at most once for each setting.</param>
public sealed record RulesInForce(int Number, TermsVersion Terms, IReadOnlyList<ChosenSetting> Chosen)
{
    /// <summary>Where a value comes from that nobody chose.</summary>
    public const string SilentBasis = "the terms are silent; default of the register";

    /// <summary>When positions are the consent of the group; for an amendment cite <c>Terms.Amending</c>.</summary>
    public Provision<GroupConsent> GroupConsent => Provide(SettingName.GroupConsent, value => value switch
    {
        "every-seat" => TermsOfReference.GroupConsent.EverySeat,
        "no-objection-after-window" => TermsOfReference.GroupConsent.NoObjectionAfterWindow,
        _ => throw new UnreachableException(value),
    });

    /// <summary>Length of an early notice in clear days.</summary>
    public Provision<int> EarlyNoticeDays => Provide(SettingName.EarlyNotice, Days);

    /// <summary>Length of a consultation in clear days.</summary>
    public Provision<int> ConsultationDays => Provide(SettingName.Consultation, Days);

    /// <summary>Length of the notice of a revision in clear days; null means as long as a first notice.</summary>
    public Provision<int?> NoticeAfterRevisionDays =>
        Provide(SettingName.NoticeAfterRevision, value => value == Settings.Full ? (int?)null : Days(value));

    /// <summary>Who agrees for a side that a proposal becomes a decision or an action.</summary>
    public Provision<WhoAgreesForASide> WhoAgreesForASide =>
        Provide(SettingName.WhoAgreesForASide, value => value switch
        {
            "co-chair" => TermsOfReference.WhoAgreesForASide.CoChair,
            "every-seat-of-the-side" => TermsOfReference.WhoAgreesForASide.EverySeatOfTheSide,
            _ => throw new UnreachableException(value),
        });

    /// <summary>Whether the change lock protects entries agreed under earlier terms.</summary>
    public Provision<bool> LockCoversEarlierTerms => Provide(SettingName.LockCoversEarlierTerms, Settings.IsYes);

    /// <summary>Whether the change lock protects imported entries.</summary>
    public Provision<bool> LockCoversImports => Provide(SettingName.LockCoversImports, Settings.IsYes);

    /// <summary>Clear days before a new co-chair's own side may confirm them.</summary>
    public Provision<int> CoChairConfirmationDays => Provide(SettingName.CoChairConfirmation, Days);

    /// <summary>Clear days in which a reported completion may be disputed.</summary>
    public Provision<int> CompletionDisputeDays => Provide(SettingName.CompletionDispute, Days);

    /// <summary>Days without a recorded act after which a proposal lapses.</summary>
    public Provision<int> LapseDays => Provide(SettingName.Lapse, Days);

    /// <summary>Clear days before a meeting at which its papers are circulated.</summary>
    public Provision<int> PapersBeforeMeetingDays => Provide(SettingName.PapersBeforeMeeting, Days);

    /// <summary>The first rules of a group: terms, and nothing chosen.</summary>
    public static RulesInForce Under(TermsVersion terms) => new(1, terms, []);

    /// <summary>The value in force, as stored: what the group chose, otherwise the default.</summary>
    public string Value(SettingName name) => ChoiceOf(name)?.Value ?? Settings.Of(name).Default;

    /// <summary>The value in force, as stored, with its clause and basis.</summary>
    public Provision<string> Provision(SettingName name) => Provide(name, value => value);

    /// <summary>The next rules, with one setting chosen.</summary>
    public RulesInForce With(ChosenSetting chosen) => this with
    {
        Number = Number + 1,
        Chosen = [.. Chosen.Where(earlier => earlier.Name != chosen.Name), chosen],
    };

    /// <summary>The next rules, under other terms; what the group chose stays chosen.</summary>
    public RulesInForce WithTerms(TermsVersion terms) => this with { Number = Number + 1, Terms = terms };

    private Provision<T> Provide<T>(SettingName name, Func<string, T> read) =>
        new(read(Value(name)), DemandedBy(name), BasisOf(name));

    private ChosenSetting? ChoiceOf(SettingName name) => Chosen.FirstOrDefault(chosen => chosen.Name == name);

    private Clause DemandedBy(SettingName name) => name switch
    {
        SettingName.EarlyNotice or SettingName.NoticeForActions => Terms.EarlyNotice,
        SettingName.NoticeAfterRevision => Terms.CommentAndChange,
        SettingName.Consultation => Terms.Amending,
        SettingName.LockCoversEarlierTerms or SettingName.LockCoversImports => Terms.Amending,
        SettingName.GroupConsent or SettingName.WhoAgreesForASide => Terms.JointAgreement,
        SettingName.CompletionDispute or SettingName.Lapse => Terms.JointAgreement,
        SettingName.SubstituteForCoChair or SettingName.VacantCoChair => Terms.CoChairs,
        SettingName.CoChairConfirmation => Terms.CoChairs,
        SettingName.PapersBeforeMeeting => Terms.Papers ?? Terms.Meetings,
        SettingName.ExtraMeetings => Terms.ExtraMeetings ?? Terms.Meetings,
    };

    private string BasisOf(SettingName name) => name switch
    {
        _ when ChoiceOf(name) is { } choice => $"chosen by {choice.By}",

        // Some terms do speak here, and the setting only interprets them: to claim silence would be untrue.
        SettingName.PapersBeforeMeeting when Terms.Papers is not null =>
            "the terms say a week; the register reads it as 7 clear days",
        SettingName.ExtraMeetings when Terms.AgreementToExtraMeetings is not null => "the terms say so",
        _ => SilentBasis,
    };

    private static int Days(string value) => int.Parse(value, NumberStyles.None, CultureInfo.InvariantCulture);
}
