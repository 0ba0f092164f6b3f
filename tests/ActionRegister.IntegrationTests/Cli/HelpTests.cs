using System.Text.RegularExpressions;
using Shouldly;
using Xunit;

namespace ActionRegister.IntegrationTests.Cli;

public sealed partial class HelpTests
{
    [Fact]
    public async Task Every_command_has_help_with_an_example_and_says_what_the_exit_codes_mean()
    {
        var commands = await Commands([]);

        commands.Count.ShouldBeGreaterThanOrEqualTo(10);
        foreach (var command in commands)
        {
            var help = (await Executable.Run([.. command, "--help"])).ShouldEndWith(0).Out;
            help.ShouldContain($"Example:\n  register {string.Join(' ', command)}", customMessage: string.Join(' ', command));
            help.ShouldContain("--json");
            help.ShouldContain("Exit codes: 0 good");
        }
    }

    [Fact]
    public async Task Without_a_command_or_with_one_that_is_unknown_it_says_how_to_get_help()
    {
        (await Executable.Run()).ShouldEndWith(2).Error.ShouldContain("register --help");
        (await Executable.Run("nonsense")).ShouldEndWith(2).Error.ShouldContain("register --help");
        (await Executable.Run("terms")).ShouldEndWith(2).Error.ShouldContain("register terms --help");
    }

    private static async Task<List<string[]>> Commands(string[] path)
    {
        var help = (await Executable.Run([.. path, "--help"])).ShouldEndWith(0).Out;
        var list = help.Split("\n\n").FirstOrDefault(block => block.StartsWith("Commands:", StringComparison.Ordinal)) ?? "";
        var names = Listed().Matches(list).Select(match => match.Groups[1].Value).ToList();
        if (names.Count == 0)
            return [path];

        var all = new List<string[]>();
        foreach (var name in names) all.AddRange(await Commands([.. path, name]));
        return all;
    }

    [GeneratedRegex("^  ([a-z-]+)(?: |$)", RegexOptions.Multiline)]
    private static partial Regex Listed();
}
