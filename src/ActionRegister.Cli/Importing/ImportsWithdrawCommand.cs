using System.CommandLine;
using System.Text;
using ActionRegister.Application.Commands;
using ActionRegister.Cli.Running;
using ActionRegister.Domain.Authority;
using ActionRegister.Domain.Deciding;
using ActionRegister.Domain.Importing;
using Microsoft.Extensions.DependencyInjection;

namespace ActionRegister.Cli.Importing;

/// <summary>Takes a whole import back, before both co-chairs have confirmed it.</summary>
internal static class ImportsWithdrawCommand
{
    private static readonly Argument<Guid> _id = new("ID") { Description = "The import, as \"register imports list\" names it." };

    private static readonly Option<string> _reasons = new("--reasons")
    {
        Description = "Why, for the co-chairs and the record.",
        HelpName = "WORDS",
        Required = true,
    };

    public static RegisterCommand Make() => new(
        "withdraw",
        "Takes a whole import back, before both co-chairs have confirmed it. Its entries stay readable as withdrawn, and their numbers stay taken.",
        "register imports withdraw 0198c0de-0000-8000-8000-000000000001 --reasons \"two columns were exchanged\"",
        Withdraw,
        _id,
        _reasons);

    private static async Task<Reply> Withdraw(ParseResult parsed, Invocation invocation, CancellationToken cancellation)
    {
        var (id, reasons) = (parsed.GetRequiredValue(_id), parsed.GetRequiredValue(_reasons));
        if (string.IsNullOrWhiteSpace(reasons))
            throw Failure.Usage("--reasons says nothing: say why.");
        await using var register = await OpenRegister.With(invocation, cancellation);
        var request = new Request(
            Guid.CreateVersion7(invocation.Time.GetUtcNow()), Person: null, new Capacity.Operator(), "console",
            Encoding.UTF8.GetBytes($"withdraw import\n{id}\n{reasons}"));
        var handled = await register.Services.GetRequiredService<CommandHandler>()
            .Handle(new WithdrawImport(new(id), PrivateText.Of(reasons)), request, cancellation);
        var recorded = Answers.Recorded(handled);
        return new([recorded is null ? $"Import {id} was withdrawn before." : $"Import {id} is withdrawn, by event {recorded.Last}."], new Withdrawn(id, recorded?.Last));
    }

    private sealed record Withdrawn(Guid Import, long? Event);
}
