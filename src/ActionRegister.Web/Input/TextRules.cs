using System.Text.RegularExpressions;
using FluentValidation;

namespace ActionRegister.Web.Input;

/// <summary>What texts and identifiers look like at the edge. What they mean is for the domain to judge.</summary>
internal static partial class TextRules
{
    public static IRuleBuilderOptions<T, string?> IsLine<T>(this IRuleBuilder<T, string?> rule) => rule
        .Must(NotBlank).WithMessage("It must not be blank.")
        .MaximumLength(Limits.Line).WithMessage($"It has at most {Limits.Line} characters.")
        .Must(s => s?.Contains('\n') != true).WithMessage("It stands on one line.");

    public static IRuleBuilderOptions<T, string?> IsProse<T>(this IRuleBuilder<T, string?> rule, int most = Limits.Prose) => rule
        .Must(NotBlank).WithMessage("It must not be blank.")
        .MaximumLength(most).WithMessage($"It has at most {most} characters.");

    public static IRuleBuilderOptions<T, string?> IsHash<T>(this IRuleBuilder<T, string?> rule) =>
        rule.Must(s => s is null || IsHash(s)).WithMessage("It has to be a SHA-256 fingerprint: 64 lower-case hexadecimal digits.");

    public static IRuleBuilderOptions<T, string?> IsReference<T>(this IRuleBuilder<T, string?> rule) =>
        rule.Must(s => s is null || IsReference(s)).WithMessage("It has to be a reference, as \"D-2026-0014\".");

    public static IRuleBuilderOptions<T, string?> IsParty<T>(this IRuleBuilder<T, string?> rule) => rule
        .Must(s => s is null || IsParty(s))
        .WithMessage("It has to be a seat, a body or an office, as \"seat:wales\", \"body:home-office\", \"office:co-chair-local\".");

    public static IRuleBuilderOptions<T, string?> IsKey<T>(this IRuleBuilder<T, string?> rule) => rule
        .Must(s => s is null || IsKey(s)).WithMessage("It has lower-case letters, digits and hyphens, at most 64.");

    public static IRuleBuilderOptions<T, IReadOnlyList<TItem>?> IsShort<T, TItem>(
        this IRuleBuilder<T, IReadOnlyList<TItem>?> rule, int most = Limits.Items) =>
        rule.Must(list => list is null || list.Count <= most).WithMessage($"It has at most {most} items.");

    public static bool IsReference(string text) => text.Length <= 32 && Reference().IsMatch(text);

    public static bool IsKey(string text) => Key().IsMatch(text);

    public static bool IsParty(string text) => Party().IsMatch(text);

    public static bool IsHash(string text) => Hash().IsMatch(text);

    private static bool NotBlank(string? text) => text is null || !string.IsNullOrWhiteSpace(text);

    [GeneratedRegex(@"^[0-9a-f]{64}\z")]
    private static partial Regex Hash();

    [GeneratedRegex(@"^[DA]-[0-9]{4,}-[0-9]{4,}\z")]
    private static partial Regex Reference();

    [GeneratedRegex(@"^(seat|body|office):[a-z0-9-]{1,64}\z")]
    private static partial Regex Party();

    [GeneratedRegex(@"^[a-z0-9-]{1,64}\z")]
    private static partial Regex Key();
}
