using ActionRegister.EventStore.Entries;
using Shouldly;
using Xunit;

namespace ActionRegister.UnitTests.EventStore;

public sealed class PartCommitmentTests
{
    private static readonly byte[] Key = [.. Enumerable.Range(0, 32).Select(octet => (byte)octet)];

    // Computed by another implementation.
    [Fact]
    public void A_commitment_is_an_HMAC_over_name_zero_and_bytes() =>
        Convert.ToHexStringLower(PartCommitment.To("data", Key, "{\"a\":1}"u8).Hash.Span)
            .ShouldBe("b2a1b6bba021724a5f94d2f7cdd1aed222e1b95f0a50880e43ab57e5ce9805a5");

    [Fact]
    public void The_same_bytes_under_another_name_have_another_commitment() =>
        PartCommitment.To("text", Key, "{}"u8).Hash.ToArray().ShouldNotBe(
            PartCommitment.To("data", Key, "{}"u8).Hash.ToArray());

    // HMAC pads a short key with zeros and hashes a long one: two keys could open one commitment.
    [Theory]
    [InlineData(0)]
    [InlineData(31)]
    [InlineData(33)]
    [InlineData(64)]
    [InlineData(65)]
    public void A_key_has_exactly_32_bytes(int length) =>
        Should.Throw<ArgumentException>(() => PartCommitment.To("data", new byte[length], "{}"u8));

    [Theory]
    [InlineData("a", true)]
    [InlineData("abcdefghijklmnop", true)]
    [InlineData("abcdefghijklmnopq", false)]
    [InlineData("", false)]
    [InlineData("Data", false)]
    [InlineData("part-1", false)]
    public void A_parts_name_is_up_to_sixteen_lower_case_letters(string name, bool accepted) =>
        PartCommitment.IsPartName(name).ShouldBe(accepted);
}
