using ActionRegister.Domain.Contents;
using Shouldly;
using Xunit;

namespace ActionRegister.UnitTests.Contents;

public sealed class ContentCopyTests
{
    private static readonly Content _text = new(
        EntryKind.Decision, "Notices", "Two weeks.", null, null, null, [], null, null, [], [], null, []);

    [Fact]
    public void A_changed_copy_has_a_fingerprint_of_its_own()
    {
        var before = _text.Hash;

        (_text with { Text = "Three weeks." }).Hash.ShouldNotBe(before);
    }

    [Fact]
    public void A_copy_that_changes_nothing_has_the_same_fingerprint() =>
        (_text with { }).Hash.ShouldBe(_text.Hash);
}
