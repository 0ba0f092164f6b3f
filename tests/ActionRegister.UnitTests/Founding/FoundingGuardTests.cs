using ActionRegister.Domain.Founding;
using ActionRegister.Domain.Membership;
using ActionRegister.UnitTests.Deciding;
using Shouldly;
using Xunit;

namespace ActionRegister.UnitTests.Founding;

public sealed class FoundingGuardTests
{
    [Fact]
    public void A_confirmed_register_is_open() => FoundingGuard.Open(TheGroup.Ledger().Group).ShouldBeNull();

    [Fact]
    public void A_register_without_a_group_is_shut() =>
        FoundingGuard.Open(Group.Initial)!.Because.ShouldStartWith("There is no group yet");
}
