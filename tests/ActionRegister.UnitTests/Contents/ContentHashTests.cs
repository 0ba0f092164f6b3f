using ActionRegister.Domain.Contents;
using ActionRegister.Domain.TermsOfReference;
using Shouldly;
using Xunit;

namespace ActionRegister.UnitTests.Contents;

public sealed class ContentHashTests
{
    private static readonly Content Original = new(
        EntryKind.Decision, "Title", "Text", "Reasons", null, "none, because nothing is spent", [], null,
        new(["Home Office"], ["Wales"], null), [], [], null, []);

    // Case 16: consent binds every character, and a copy must never carry the fingerprint of what it was copied from.
    [Fact]
    public void A_copy_that_differs_by_one_character_has_another_hash()
    {
        var before = Original.Hash;
        var copy = Original with { Text = "Text." };

        copy.Hash.ShouldNotBe(before);
        copy.ShouldNotBe(Original);
        Original.Hash.ShouldBe(before);
        (copy with { Text = "Text" }).Hash.ShouldBe(before);
    }

    [Fact]
    public void Everything_that_is_agreed_is_in_the_hash()
    {
        Content[] contents =
        [
            Original,
            Original with { Kind = EntryKind.Action },
            Original with { Title = "title" },
            Original with { Text = "" },
            Original with { Reasons = null },
            Original with { EffectiveFrom = new(2026, 1, 1) },
            Original with { Impact = null },
            Original with { Owners = [new("seat:wales")] },
            Original with { Due = new(new DateOnly(2026, 1, 1), null) },
            Original with { Due = new(null, "2026-01-01") },
            Original with { Contributors = null },
            Original with { Contributors = new(["Home Office"], [], "Wales") },
            Original with { Supersedes = null },
            Original with { Supersedes = [new("D-2026-0001")] },
            Original with { FallsWithIt = [new("D-2026-0001")] },
            Original with { Carries = new(new SettingChange(SettingName.EarlyNotice, "14", "7"), null) },
            Original with { Annexes = [new("annex", new string('a', 64))] },
            Original with { Overturned = true },
        ];

        contents.Select(c => c.Hash).Distinct().Count().ShouldBe(contents.Length);
    }
}
