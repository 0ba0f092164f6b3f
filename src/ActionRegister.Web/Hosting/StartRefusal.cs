using ActionRegister.Application.Hosting;
using Microsoft.Extensions.Options;

namespace ActionRegister.Web.Hosting;

/// <summary>What keeps the host from starting, in plain sentences; what is not listed is a bug and shows itself as one.</summary>
internal static class StartRefusal
{
    public static string? Of(Exception exception) => exception switch
    {
        OptionsValidationException options => string.Join(' ', options.Failures),
        InvalidDataException or FormatException => $"The key file cannot be used: {exception.Message}",
        IOException or UnauthorizedAccessException => exception.Message,
        _ => DatabaseTrouble.Of(exception),
    };
}
