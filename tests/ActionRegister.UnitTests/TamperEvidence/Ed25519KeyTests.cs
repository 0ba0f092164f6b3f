using System.Text;
using ActionRegister.EventStore.TamperEvidence;
using Shouldly;
using Xunit;

namespace ActionRegister.UnitTests.TamperEvidence;

public sealed class Ed25519KeyTests
{
    // RFC 8032 §7.1, tests 1 to 3
    public static readonly TheoryData<string, string, string, string> Published = new()
    {
        {
            "9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60",
            "d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a",
            "",
            "e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e065224901555fb8821590a33bacc61e39701cf9b46bd25bf5f0595bbe24655141438e7a100b"
        },
        {
            "4ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb",
            "3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c",
            "72",
            "92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00"
        },
        {
            "c5aa8df43f9f837bedb7442f31dcb7b166d38535076f094b85ce3a2e0b4458f7",
            "fc51cd8e6218a1a38da47ed00230f0580816ed13ba3303ac5deb911548908025",
            "af82",
            "6291d657deec24024827e69c3abe01a30ce548a284743a445e3680d7db5ac3ac18ff9b538d16f290ae67f760984dc6594a7c15e9716ed28dc027beceea1ec40a"
        },
    };

    [Theory]
    [MemberData(nameof(Published))]
    public void The_published_examples_sign_and_verify(string seed, string key, string message, string signature)
    {
        using var secret = Ed25519Key.FromSeed(Convert.FromHexString(seed));
        using var known = Ed25519Key.FromPublic(Convert.FromHexString(key));
        Convert.ToHexStringLower(secret.Public.Span).ShouldBe(key);
        Convert.ToHexStringLower(secret.Sign(Convert.FromHexString(message))).ShouldBe(signature);
        known.Verify(Convert.FromHexString(message), Convert.FromHexString(signature)).ShouldBeTrue();
    }

    [Fact]
    public void Every_flipped_bit_of_a_signature_a_message_or_a_key_is_refused()
    {
        using var secret = Ed25519Key.FromSeed(new byte[32]);
        var (message, key) = (Encoding.ASCII.GetBytes("Agreed."), secret.Public.ToArray());
        var signature = secret.Sign(message);
        foreach (var altered in new[] { signature, message, key })
        {
            for (var bit = 0; bit < altered.Length * 8; bit++)
            {
                altered[bit / 8] ^= (byte)(1 << (bit % 8));
                using var known = Ed25519Key.FromPublic(key);
                known.Verify(message, signature).ShouldBeFalse();
                altered[bit / 8] ^= (byte)(1 << (bit % 8));
            }
        }
    }

    [Fact]
    public void A_public_key_cannot_sign()
    {
        using var known = Ed25519Key.FromPublic(Convert.FromHexString("d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a"));
        Should.Throw<InvalidOperationException>(() => known.Sign("x"u8));
    }

    [Theory]
    [InlineData(31)]
    [InlineData(33)]
    public void Keys_and_seeds_have_32_bytes(int length)
    {
        Should.Throw<ArgumentException>(() => Ed25519Key.FromSeed(new byte[length]));
        Should.Throw<ArgumentException>(() => Ed25519Key.FromPublic(new byte[length]));
    }

    [Theory]
    [InlineData(63)]
    [InlineData(65)]
    [InlineData(0)]
    public void A_signature_of_another_length_is_refused(int length)
    {
        using var key = Ed25519Key.FromSeed(new byte[32]);
        key.Verify("x"u8, new byte[length]).ShouldBeFalse();
    }
}
