using System.Text;
using ActionRegister.EventStore.TamperEvidence;
using Shouldly;
using Xunit;

namespace ActionRegister.UnitTests.TamperEvidence;

public sealed class CheckpointTests
{
    private const string Origin = "example.gov.uk/log";
    private static readonly Ed25519Key Secret = Ed25519Key.FromSeed(new byte[32]);
    private static readonly NoteKey Known = NoteKey.Of(Origin, Secret.Public);
    private static readonly SignedCheckpoint Signed =
        SignedCheckpoint.Sign(new Checkpoint(Origin, 4, Trees.Root([.. Trees.Leaves(4)])), Secret);

    // The example of golang.org/x/mod/sumdb/note, whose format C2SP signed-note describes.
    [Fact]
    public void The_published_note_is_read_and_verified()
    {
        const string Text = "If you think cryptography is the answer to your problem,\nthen you don't know what your problem is.\n";
        const string Line = "\u2014 PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=\n";
        var key = NoteKey.TryParse("PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW").ShouldNotBeNull();
        var note = SignedNote.TryParse(Encoding.UTF8.GetBytes($"{Text}\n{Line}")).ShouldNotBeNull();
        note.Text.ShouldBe(Text);
        note.Verify(key).ShouldBe([key]);
        note.ToString().ShouldBe($"{Text}\n{Line}");
    }

    [Theory]
    [InlineData("sum.golang.org+033de0ae+Ac4zctda0e5eza+HJyk9SxEdh+s3Ux18htTTAD8OuAn8", true)]
    [InlineData("sum.golang.org+033de0af+Ac4zctda0e5eza+HJyk9SxEdh+s3Ux18htTTAD8OuAn8", false)] // another id
    [InlineData("sum.golang.org+033DE0AE+Ac4zctda0e5eza+HJyk9SxEdh+s3Ux18htTTAD8OuAn8", false)]
    [InlineData("sum.golang.org+33de0ae+Ac4zctda0e5eza+HJyk9SxEdh+s3Ux18htTTAD8OuAn8", false)]
    [InlineData("sum.golang.org+033de0ae+As4zctda0e5eza+HJyk9SxEdh+s3Ux18htTTAD8OuAn8", false)] // another kind of key
    [InlineData("sum.golang.org+033de0ae+Ac4zctda0e5eza+HJyk9SxEdh+s3Ux18htTTAD8OuAn9", false)] // another key
    [InlineData("sum.golang.org+033de0ae+Ac4zctda0e5eza+HJyk9SxEdh+s3Ux18htTTAD8OuAn8\n", false)]
    [InlineData("sum golang+033de0ae+Ac4zctda0e5eza+HJyk9SxEdh+s3Ux18htTTAD8OuAn8", false)]
    [InlineData("sum.golang.org+033de0ae", false)]
    [InlineData("", false)]
    public void A_verifiers_line_is_read_only_as_it_is_written(string line, bool good) =>
        (NoteKey.TryParse(line)?.ToString() == line).ShouldBe(good);

    [Fact]
    public void A_signed_checkpoint_is_read_as_it_was_written()
    {
        var read = SignedCheckpoint.TryParse(Signed.Note.ToBytes()).ShouldNotBeNull();
        read.Checkpoint.ShouldBe(Signed.Checkpoint);
        read.IsSignedBy(Known).ShouldBeTrue();
        read.Note.ToBytes().ShouldBe(Signed.Note.ToBytes());
    }

    [Fact] // case 9
    public void An_unknown_key_vouches_for_nothing()
    {
        using var other = Ed25519Key.FromSeed([.. new byte[31], 1]);
        SignedCheckpoint.Sign(Signed.Checkpoint, other).IsSignedBy(Known).ShouldBeFalse();
    }

    [Fact] // case 9
    public void Every_flipped_bit_is_refused()
    {
        var bytes = Signed.Note.ToBytes();
        for (var bit = 0; bit < bytes.Length * 8; bit++)
        {
            bytes[bit / 8] ^= (byte)(1 << (bit % 8));
            (SignedCheckpoint.TryParse(bytes)?.IsSignedBy(Known) ?? false).ShouldBeFalse($"bit {bit}");
            bytes[bit / 8] ^= (byte)(1 << (bit % 8));
        }
    }

    [Fact] // case 9: a key speaks for the origin that bears its name and for no other
    public void A_checkpoint_of_another_origin_is_refused()
    {
        var note = SignedNote.Sign($"{Signed.Checkpoint with { Origin = "example.gov.uk/other" }}", (Known, Secret));
        SignedCheckpoint.TryParse(note.ToBytes()).ShouldNotBeNull().IsSignedBy(Known).ShouldBeFalse();
    }

    [Theory] // case 9
    [InlineData("04")]
    [InlineData("+4")]
    [InlineData("4 ")]
    [InlineData("-4")]
    [InlineData("")]
    [InlineData("0x4")]
    [InlineData("9223372036854775808")]
    public void A_size_is_written_in_one_way(string size) =>
        Checkpoint.TryParse($"{Origin}\n{size}\n{Signed.Checkpoint.Root}\n").ShouldBeNull();

    [Theory]
    [InlineData("extension\n")]
    [InlineData("\n")]
    public void Lines_that_nobody_could_audit_are_refused(string more) =>
        Checkpoint.TryParse($"{Signed.Checkpoint}{more}").ShouldBeNull();

    [Fact] // case 9
    public void A_further_signature_of_an_unknown_key_is_ignored()
    {
        using var other = Ed25519Key.FromSeed([.. new byte[31], 1]);
        var witness = SignedNote.Sign(Signed.Note.Text, (NoteKey.Of("witness.example", other.Public), other)).Signatures;
        var both = Signed.Note with { Signatures = [.. witness, .. Signed.Note.Signatures] };
        SignedCheckpoint.TryParse(both.ToBytes()).ShouldNotBeNull().IsSignedBy(Known).ShouldBeTrue();
    }

    [Fact]
    public void A_false_signature_in_a_known_name_spoils_the_note()
    {
        var again = Signed.Note with { Signatures = [Signed.Note.Signatures[0], Signed.Note.Signatures[0]] };
        again.Verify(Known).ShouldBeEmpty();
    }

    [Fact]
    public void A_receipt_proves_its_entry_and_no_other()
    {
        var entries = Enumerable.Range(0, 4).Select(i => new byte[] { 0, 0, 0, (byte)i }).ToList();
        var leaves = entries.Select(entry => TreeHash.OfEntry(entry)).ToList();
        var inclusion = ProofPath.OfInclusion(2, 4).Read(node => node.Level == 0
            ? leaves[(int)node.Index]
            : TreeHash.OfNode(leaves[(int)node.Index * 2], leaves[((int)node.Index * 2) + 1]));
        var receipt = Encoding.UTF8.GetBytes($"{new LogProof(2, inclusion, Signed)}");
        LogProof.TryParse(receipt).ShouldNotBeNull().Proves(entries[2], Known).ShouldBeTrue();
        LogProof.TryParse(receipt).ShouldNotBeNull().Proves(entries[1], Known).ShouldBeFalse();
        for (var bit = 0; bit < receipt.Length * 8; bit++)
        {
            receipt[bit / 8] ^= (byte)(1 << (bit % 8));
            (LogProof.TryParse(receipt)?.Proves(entries[2], Known) ?? false).ShouldBeFalse($"bit {bit}");
            receipt[bit / 8] ^= (byte)(1 << (bit % 8));
        }
    }
}
