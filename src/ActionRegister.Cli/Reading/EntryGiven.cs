using System.CommandLine;
using System.Text.RegularExpressions;
using ActionRegister.Application.Reading;
using ActionRegister.Cli.Running;
using ActionRegister.Domain.Contents;
using Microsoft.Extensions.DependencyInjection;

namespace ActionRegister.Cli.Reading;

/// <summary>An entry as it is typed: by its reference.</summary>
internal static partial class EntryGiven
{
    public static Argument<string> Argument() => new("REF") { Description = "The entry's reference: D-2026-0014 or A-2026-0031." };

    public static async Task<EntryId> Find(OpenRegister register, string text, CancellationToken cancellation)
    {
        if (!Reference().IsMatch(text))
            throw Failure.Usage($"\"{text}\" is no reference: it looks like D-2026-0014 or A-2026-0031.");
        return await register.Services.GetRequiredService<EntryAsAt>().Named(new(text), cancellation)
            ?? throw Failure.Refused($"The register has no entry {text}.");
    }

    [GeneratedRegex("^[DA]-[0-9]{4}-[0-9]{4,9}$", RegexOptions.CultureInvariant)]
    private static partial Regex Reference();
}
