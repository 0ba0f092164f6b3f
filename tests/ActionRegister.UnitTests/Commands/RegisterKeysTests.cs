using ActionRegister.Application.Commands;
using ActionRegister.Domain.Contents;
using ActionRegister.Domain.People;
using Shouldly;
using Xunit;

namespace ActionRegister.UnitTests.Commands;

public sealed class RegisterKeysTests
{
    private static readonly RegisterKeys _keys = RegisterKeys.From([.. Enumerable.Range(0, 32).Select(i => (byte)i)]);
    private static readonly RegisterKeys _others = RegisterKeys.From([.. Enumerable.Range(1, 32).Select(i => (byte)i)]);
    private static readonly EntryId _entry = new(new Guid("00000000-0000-7000-a000-000000000001"));
    private static readonly PersonId _person = new(new Guid("00000000-0000-7000-8000-000000000001"));

    [Fact]
    public void An_author_has_one_token_on_an_entry_and_another_on_the_next()
    {
        var token = _keys.AuthorToken(_entry, _person);

        token.Value.Length.ShouldBe(43);
        _keys.AuthorToken(_entry, _person).ShouldBe(token);
        _keys.AuthorToken(new EntryId(_person.Value), _person).ShouldNotBe(token);
        _keys.AuthorToken(_entry, new PersonId(_entry.Value)).ShouldNotBe(token);
        _others.AuthorToken(_entry, _person).ShouldNotBe(token);
    }

    [Fact]
    public void A_sign_in_is_kept_as_a_hash_that_tells_issuer_from_subject()
    {
        var key = _keys.SignInKey("https://issuer.example", "subject");

        key.ShouldMatch("^[0-9a-f]{64}$");
        _keys.SignInKey("https://issuer.examples", "ubject").ShouldNotBe(key);
        _others.SignInKey("https://issuer.example", "subject").ShouldNotBe(key);
    }

    [Fact]
    public void What_is_sealed_opens_with_the_same_key_under_the_same_name_and_unaltered()
    {
        var kept = _keys.Sealed("key-1", "ŵords");

        _keys.Unsealed("key-1", kept).ShouldBe("ŵords");
        _keys.Sealed("key-1", "ŵords").ShouldNotBe(kept);
        _keys.Unsealed("key-2", kept).ShouldBeNull();
        _others.Unsealed("key-1", kept).ShouldBeNull();
        for (var at = 0; at < kept.Length; at++)
        {
            var altered = kept.ToArray();
            altered[at] ^= 1;
            _keys.Unsealed("key-1", altered).ShouldBeNull($"byte {at}");
            _keys.Unsealed("key-1", kept[..at]).ShouldBeNull($"{at} bytes");
        }
    }

    [Fact]
    public void A_short_key_is_refused() => Should.Throw<InvalidDataException>(() => RegisterKeys.From(new byte[31]));

    // Guards the derivation itself: with another one, every author and sign-in in the log would be a stranger.
    [Fact]
    public void The_same_key_file_gives_the_same_secrets_for_ever() => _keys.SignInKey("i", "s").ShouldBe(
        "4cb937ca06733fb54333df823090ba47f4302a4e18ba74e910d215279c74311a");
}
