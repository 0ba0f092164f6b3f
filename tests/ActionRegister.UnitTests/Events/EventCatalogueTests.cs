using System.Reflection;
using System.Text.RegularExpressions;
using ActionRegister.Application.Events;
using ActionRegister.Domain.Deciding;
using Shouldly;
using Xunit;

namespace ActionRegister.UnitTests.Events;

public partial class EventCatalogueTests
{
    private static readonly IReadOnlyList<Type> _events =
        [.. typeof(IEvent).Assembly.GetTypes().Where(t => t.IsAssignableTo(typeof(IEvent)) && !t.IsInterface)];

    [Fact]
    public void Every_event_of_the_domain_has_a_line() => _events.Except(EventCatalogue.All.Shapes).ShouldBeEmpty();

    [Fact]
    public void A_stored_name_is_words_with_hyphens_and_a_version() =>
        EventCatalogue.All.Names.ShouldAllBe(name => StoredName().IsMatch(name));

    [Fact]
    public void What_is_private_is_private_text_and_private_text_is_private() =>
        _events.SelectMany(e => e.GetProperties())
            .Where(p => p.IsDefined(typeof(PrivatePartAttribute)) != (p.PropertyType == typeof(PrivateText)))
            .Select(p => $"{p.DeclaringType!.Name}.{p.Name}")
            .ShouldBeEmpty();

    [Fact]
    public void Nothing_is_both_text_and_private() =>
        _events.SelectMany(e => e.GetProperties())
            .Where(p => p.IsDefined(typeof(PrivatePartAttribute)) && p.IsDefined(typeof(TextPartAttribute)))
            .ShouldBeEmpty();

    [Fact]
    public void Nothing_private_hides_inside_a_member() =>
        _events.SelectMany(e => e.GetProperties())
            .Where(p => p.PropertyType.GetProperties().Any(inner => inner.PropertyType == typeof(PrivateText)))
            .ShouldBeEmpty();

    [GeneratedRegex("^[a-z]+(-[a-z]+)*\\.v[1-9][0-9]*$")]
    private static partial Regex StoredName();
}
