using System.Text;
using ActionRegister.EventStore.Entries;
using Shouldly;
using Xunit;

namespace ActionRegister.UnitTests.EventStore;

public sealed class EntryTests
{
    // Written out by hand, hashed by another implementation: these bytes are the format, for ever.
    private const string First =
        """{"at":"2026-01-05T10:00:00.000000Z","cause":null,"clock":"2026-01-05T09:59:59.998113Z","cmd":"01980000-0000-7000-8000-0000000000aa","commit":{"actor":"vc_r8nzKSyKm0ssKy852oGnEYcnmiVWvsNcVkKDNqbk","data":"sqG2u6AhckpflNL3zdGu0iLhuV8KUIgOQ6tX5c6YBaU"},"fmt":"actionregister/event/v1","n":0,"of":1,"pos":0,"stream":"entry/01980000-0000-7000-8000-000000000001","terms":2,"type":"decision-proposed.v1","ver":1}""";

    private const string FirstLeaf = "ff3560db57ba4c60d6cca7d30b7a255732eb8c011cd25ab7477051d8e6717bea";

    // Four parts, a cause, the greatest numbers, the last microsecond of a year, and every kind of character a name may
    // have.
    private const string Last =
        """{"at":"9999-12-31T23:59:59.999999Z","cause":9007199254740990,"clock":"0001-01-01T00:00:00.000001Z","cmd":"ffffffff-ffff-ffff-ffff-ffffffffffff","commit":{"actor":"vc_r8nzKSyKm0ssKy852oGnEYcnmiVWvsNcVkKDNqbk","data":"sqG2u6AhckpflNL3zdGu0iLhuV8KUIgOQ6tX5c6YBaU","private":"AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA","text":"__________________________________________8"},"fmt":"actionregister/event/v1","n":63,"of":64,"pos":9007199254740991,"stream":"a !#$%&'()*+,-./0189:;<=>?@AZ[]^_`az{|}~","terms":2147483647,"type":"t","ver":9007199254740991}""";

    public static readonly TheoryData<string, string> Lenient = new()
    {
        { "white space", First.Replace(",\"n\":0", ", \"n\":0", StringComparison.Ordinal) },
        { "another order of members", First.Replace("\"n\":0,\"of\":1", "\"of\":1,\"n\":0", StringComparison.Ordinal) },
        { "a member twice", First.Replace("\"n\":0", "\"n\":0,\"n\":0", StringComparison.Ordinal) },
        { "a member too many", First.Replace("\"n\":0", "\"m\":0,\"n\":0", StringComparison.Ordinal) },
        { "a member missing", First.Replace("\"n\":0,", "", StringComparison.Ordinal) },
        { "a leading zero", First.Replace("\"terms\":2", "\"terms\":02", StringComparison.Ordinal) },
        { "a plus sign", First.Replace("\"terms\":2", "\"terms\":+2", StringComparison.Ordinal) },
        { "minus zero", First.Replace("\"pos\":0", "\"pos\":-0", StringComparison.Ordinal) },
        { "a fraction", First.Replace("\"terms\":2", "\"terms\":2.0", StringComparison.Ordinal) },
        { "an exponent", First.Replace("\"terms\":2", "\"terms\":2e0", StringComparison.Ordinal) },
        { "a number beyond 2^53 - 1", First.Replace(
            "\"pos\":0", "\"pos\":9007199254740992", StringComparison.Ordinal) },
        { "a number beyond 2^63", First.Replace("\"pos\":0", "\"pos\":9223372036854775808", StringComparison.Ordinal) },
        { "a negative position", First.Replace("\"pos\":0", "\"pos\":-1", StringComparison.Ordinal) },
        { "version 0", First.Replace("\"ver\":1", "\"ver\":0", StringComparison.Ordinal) },
        { "a place outside the command", First.Replace("\"n\":0", "\"n\":1", StringComparison.Ordinal) },
        { "a cause that is not earlier", First.Replace("\"cause\":null", "\"cause\":0", StringComparison.Ordinal) },
        { "an escape", First.Replace("entry/", "entry\\/", StringComparison.Ordinal) },
        { "a control character", First.Replace("entry/", "entry\u0001", StringComparison.Ordinal) },
        { "a letter beyond ASCII", First.Replace("entry/", "entré/", StringComparison.Ordinal) },
        { "an empty name", First.Replace("decision-proposed.v1", "", StringComparison.Ordinal) },
        { "an upper-case id", First.Replace("0000000000aa", "0000000000AA", StringComparison.Ordinal) },
        { "a day that does not exist", First.Replace("2026-01-05T10", "2026-02-30T10", StringComparison.Ordinal) },
        { "an hour that does not exist", First.Replace("T10:", "T24:", StringComparison.Ordinal) },
        { "a leap second", First.Replace("T10:00:00", "T10:00:60", StringComparison.Ordinal) },
        { "milliseconds", First.Replace("10:00:00.000000Z", "10:00:00.000Z", StringComparison.Ordinal) },
        { "an offset", First.Replace("10:00:00.000000Z", "10:00:00.000000+00:00", StringComparison.Ordinal) },
        { "padding", First.Replace("DNqbk\"", "DNqbk=\"", StringComparison.Ordinal) },
        { "bits that base64url drops", First.Replace("DNqbk\"", "DNqbl\"", StringComparison.Ordinal) },
        { "base64 instead of base64url", First.Replace("vc_r8", "vc/r8", StringComparison.Ordinal) },
        { "no actor", First.Replace(
            "\"actor\":\"vc_r8nzKSyKm0ssKy852oGnEYcnmiVWvsNcVkKDNqbk\",", "", StringComparison.Ordinal) },
        { "a part's name in upper case", First.Replace("\"actor\"", "\"Actor\"", StringComparison.Ordinal) },
        { "a part twice", First.Replace("\"data\":\"", "\"actor\":\"", StringComparison.Ordinal) },
        { "another format", First.Replace("event/v1", "event/v2", StringComparison.Ordinal) },
        { "more after the end", First + "\n" },
        { "a byte order mark", "\ufeff" + First },
        { "nothing", "" },
        { "too long", First.Replace("entry/", new string('e', 4096), StringComparison.Ordinal) },
    };

    [Fact]
    public void The_canonical_bytes_are_these()
    {
        Encoding.ASCII.GetString(EntryWriter.Write(FirstEntry())).ShouldBe(First);
        Convert.ToHexStringLower(LeafHash.Of(Bytes(First))).ShouldBe(FirstLeaf);
    }

    [Theory]
    [InlineData(First)]
    [InlineData(Last)]
    public void What_is_read_is_written_again_as_the_same_bytes(string entry) =>
        EntryWriter.Write(EntryReader.Read(Bytes(entry))).ShouldBe(Bytes(entry));

    [Fact]
    public void Every_member_is_read()
    {
        var entry = EntryReader.Read(Bytes(Last));
        (entry.Cause, entry.N, entry.Of, entry.Position, entry.Terms, entry.Version)
            .ShouldBe((9_007_199_254_740_990, 63, 64, 9_007_199_254_740_991, int.MaxValue, 9_007_199_254_740_991));
        entry.At.ShouldBe(DateTimeOffset.MaxValue.AddTicks(-9));
        entry.Clock.ShouldBe(DateTimeOffset.MinValue.AddMicroseconds(1));
        entry.Commitments.Select(commitment => commitment.Part).ShouldBe(["actor", "data", "private", "text"]);
        entry.Commitments[3].Hash.ToArray().ShouldAllBe(octet => octet == 0xff);
    }

    [Theory]
    [MemberData(nameof(Lenient))]
    public void Bytes_that_a_lenient_reader_would_take_are_refused(string what, string entry) =>
        Should.Throw<MalformedEntryException>(() => EntryReader.Read(Bytes(entry)), what);

    [Fact]
    public void An_altered_bit_is_refused_or_means_another_entry()
    {
        // Whatever is altered, two byte strings never mean the same entry: that is what lets a hash stand for the
        // meaning.
        var original = Bytes(Last);
        for (var bit = 0; bit < original.Length * 8; bit++)
        {
            var altered = original.ToArray();
            altered[bit / 8] ^= (byte)(1 << (bit % 8));
            try
            {
                EntryWriter.Write(EntryReader.Read(altered)).ShouldBe(altered);
            }
            catch (MalformedEntryException)
            {
                continue;
            }
        }
    }

    [Fact]
    public void A_truncated_entry_is_refused_at_every_length()
    {
        for (var length = 0; length < First.Length; length++)
            Should.Throw<MalformedEntryException>(() => EntryReader.Read(Bytes(First).AsSpan(0, length)));
    }

    [Fact]
    public void An_entry_of_4096_bytes_fits_and_one_more_does_not()
    {
        var fits = FirstEntry() with { Stream = new string('s', 4096 - First.Length + FirstEntry().Stream.Length) };
        EntryWriter.Write(fits).Length.ShouldBe(4096);
        EntryReader.Read(EntryWriter.Write(fits)).Stream.ShouldBe(fits.Stream);
        Should.Throw<ArgumentException>(() => EntryWriter.Write(fits with { Stream = fits.Stream + "s" }));
    }

    [Fact]
    public void An_instant_finer_than_a_microsecond_has_no_canonical_form()
    {
        var finer = FirstEntry().At.AddTicks(1);
        Should.Throw<ArgumentException>(() => EntryWriter.Write(FirstEntry() with { At = finer }));
        CanonicalInstant.Truncate(finer.ToOffset(TimeSpan.FromHours(2))).ShouldBe(FirstEntry().At);
    }

    private static byte[] Bytes(string entry) => Encoding.UTF8.GetBytes(entry);

    private static Entry FirstEntry()
    {
        var key = Enumerable.Range(0, 32).Select(octet => (byte)octet).ToArray();
        return new Entry(
            new DateTimeOffset(2026, 1, 5, 10, 0, 0, TimeSpan.Zero),
            null,
            new DateTimeOffset(2026, 1, 5, 9, 59, 59, TimeSpan.Zero).AddMicroseconds(998_113),
            Guid.Parse("01980000-0000-7000-8000-0000000000aa"),
            [PartCommitment.To("actor", key, "{}"u8), PartCommitment.To("data", key, "{\"a\":1}"u8)],
            0,
            1,
            0,
            "entry/01980000-0000-7000-8000-000000000001",
            2,
            "decision-proposed.v1",
            1);
    }
}
