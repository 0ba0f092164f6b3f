using System.CommandLine;
using System.Text;
using ActionRegister.Application.Audit;
using ActionRegister.Application.Commands;
using ActionRegister.Application.Hosting;
using ActionRegister.Cli.Running;
using ActionRegister.Domain.Authority;
using ActionRegister.Domain.Deciding;
using ActionRegister.EventStore.Signing;
using ActionRegister.EventStore.TamperEvidence;
using Microsoft.Extensions.DependencyInjection;

namespace ActionRegister.Cli.Audit;

/// <summary>What the operators' acts about signing share: reasons, the key file, and how the act is recorded.</summary>
internal static class SigningAct
{
    public static Option<string> Reason()
    {
        var reason = new Option<string>("--reason") { Description = "Why; it is recorded and shown to whoever asks.", Required = true };
        reason.Validators.Add(given =>
        {
            if (string.IsNullOrWhiteSpace(given.GetValueOrDefault<string>())) given.AddError("Say why after --reason: whoever verifies will ask.");
        });
        return reason;
    }

    public static string KeyFile(Settings settings) => settings.SigningKeyFilePath ?? throw Failure.CouldNotRun(
        $"{RegisterOptions.SigningKeyFileName} is not set: set it to the file with the keys that sign the log.");

    public static async Task<LogIdentity> Identity(OpenRegister register, CancellationToken cancellation) =>
        await register.Services.GetRequiredService<LogIdentities>().Find(cancellation)
        ?? throw Failure.Refused("The group is not founded: the log has no name yet.");

    /// <summary>The key in use: the one that the log names, or the first of the file.</summary>
    public static NoteKey KeyInUse(LogIdentity identity, string file)
    {
        using var keys = SigningKeys.Read(file);
        return identity.Key ?? NoteKey.Of(identity.Origin, keys.First.Public);
    }

    public static async Task Record(
        ICommand command, string canonical, OpenRegister register, Invocation invocation, CancellationToken cancellation)
    {
        var request = new Request(
            Guid.CreateVersion7(invocation.Time.GetUtcNow()), Person: null, new Capacity.Operator(), "console", Encoding.UTF8.GetBytes(canonical));
        Answers.Recorded(await register.Services.GetRequiredService<CommandHandler>().Handle(command, request, cancellation));
    }
}
