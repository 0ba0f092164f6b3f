namespace ActionRegister.Domain.Deciding;

/// <summary>
/// Which requirements are applied. In the product there is one book, the full one; leaving one out exists so that tests
/// can show that every single requirement is needed.
/// </summary>
public sealed class RuleBook
{
    private readonly string? _leftOut;

    private RuleBook(string? leftOut) => _leftOut = leftOut;

    /// <summary>Every requirement.</summary>
    public static RuleBook Full { get; } = new(null);

    internal static RuleBook Without(string code) => new(code);

    internal IReadOnlyList<Requirement> Apply<T>(T matter, IEnumerable<(string Code, Func<T, Requirement> Rule)> rules) =>
        [.. rules.Where(r => r.Code != _leftOut).Select(r => r.Rule(matter))];
}
