using Shouldly;
using Xunit;

namespace ActionRegister.UnitTests.Exploration;

/// <summary>
/// Every sequence of acts in a small group, by breadth: nothing is ever agreed or amended without each of its requirements, and
/// each requirement is there for a reason.
/// </summary>
public sealed class ExplorationTests(ITestOutputHelper output)
{
    public static TheoryData<string> Scenes => [.. Scene.All.Keys];

    [Theory]
    [MemberData(nameof(Scenes))]
    public void Nothing_is_agreed_or_amended_without_each_of_its_requirements(string name)
    {
        var scene = Scene.All[name]();
        var found = scene.Search();

        output.WriteLine($"{found.States} states, {found.Acts} acts, {found.Depth} deep, {found.Agreements} agreements judged.");
        found.Breaches.ShouldBeEmpty();
        found.Agreements.ShouldBeGreaterThan(0);
        if (scene.Depth is null) found.Depth.ShouldBeGreaterThanOrEqualTo(8);
    }

    [Theory]
    [InlineData("J1", "a proposal and what is said of it")]
    [InlineData("J2", "a proposal in which something is not said yet")]
    [InlineData("J3", "a proposal, its texts, and people who come and go")]
    [InlineData("J4", "a proposal and what is said of it")]
    [InlineData("J5", "a proposal and what is said of it")]
    [InlineData("J6", "a proposal, its texts, and people who come and go")]
    [InlineData("J7", "a proposal, its texts, and people who come and go")]
    [InlineData("J8", "a proposal and settings that change")]
    [InlineData("J9", "two proposals that supersede a decision, which is amended")]
    [InlineData("J10", "two proposals that carry a change of one setting")]
    [InlineData("M1", "an amendment, its texts, another amendment, and people who come and go")]
    [InlineData("M2", "an amendment, its texts, another amendment, and people who come and go")]
    [InlineData("M3", "an amendment and what is said of it")]
    [InlineData("M4", "an amendment, its texts, another amendment, and people who come and go")]
    [InlineData("M5", "an amendment, its texts, another amendment, and people who come and go")]
    [InlineData("M6", "an amendment and settings that change")]
    [InlineData("M7", "an overturn, and an action that would fall with it and is amended")]
    public void Without_any_one_requirement_the_search_finds_the_breach(string code, string name)
    {
        var found = Scene.All[name]().Without(code);

        found.Breaches.Keys.ShouldContain(code);
        output.WriteLine($"Without {code}, after {found.States} states: {found.Breaches[code]}.");
    }
}
