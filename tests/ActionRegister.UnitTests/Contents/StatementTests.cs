using ActionRegister.Domain.Contents;
using ActionRegister.Domain.Deciding;
using Shouldly;
using Xunit;
using static ActionRegister.UnitTests.Deciding.TheEntry;

namespace ActionRegister.UnitTests.Contents;

public sealed class StatementTests
{
    private static readonly Statement _statement = new(
        "register.test/arcseg", Id, Amendment: 2, StatementAct.Amend, new(Twice("aa")), new(Twice("bb")));

    // Computed by another program from the rule alone.
    [Fact]
    public void A_statement_has_one_hash() =>
        _statement.Hash.Value.ShouldBe("de8423d0c587baec2b54ffc72e9b31f07a1827d2a9c66ecbdee7700750d27bd5");

    [Fact]
    public void A_consent_cannot_be_carried_to_another_log_entry_amendment_act_or_text() =>
        new[]
        {
            _statement,
            _statement with { Origin = "register.test/other" },
            _statement with { Entry = Numbered(15) },
            _statement with { Amendment = 1 },
            _statement with { Amendment = null },
            _statement with { Act = StatementAct.Agree },
            _statement with { Act = StatementAct.Overturn },
            _statement with { Act = StatementAct.Correct },
            _statement with { Before = new(Twice("ac")) },
            _statement with { Before = null },
            _statement with { After = new(Twice("bc")) },
        }.Select(s => s.Hash).Distinct().Count().ShouldBe(11);

    [Fact]
    public void A_statement_never_passes_for_a_content() =>
        PrefixedHash.Of("actionregister/content/v1", [1]).ShouldNotBe(PrefixedHash.Of("actionregister/statement/v1", [1]));

    private static string Twice(string digits) => string.Concat(Enumerable.Repeat(digits, 32));
}
