using ActionRegister.Application.Hosting;

namespace ActionRegister.Cli.Running;

/// <summary>Where the register is, as the environment says.</summary>
internal sealed record Settings(
    string? Application, string? Administrator, string? KeyFilePath, string? SigningKeyFilePath = null, string? SigningFolderPath = null)
{
    /// <summary>Names the administrator's connection string: for migrating, and for the clock of a worked example.</summary>
    public const string AdministratorName = "ACTIONREGISTER_DATABASE_ADMIN";

    public string Database => Application ?? throw Unset(
        RegisterOptions.DatabaseName, "the connection string of the application's role, as ops/register sets it");

    public string DatabaseAdmin => Administrator ?? throw Unset(
        AdministratorName, "the connection string of the database's administrator");

    public string KeyFile => KeyFilePath ?? throw Unset(
        RegisterOptions.KeyFileName, "the file with the register's key, at least 64 hexadecimal digits");

    public string SigningFolder => SigningFolderPath ?? throw Unset(
        RegisterOptions.SigningFolderName, "the folder with the signer's last note and the list of erasures");

    public static Settings OfEnvironment() =>
        new(
            Named(RegisterOptions.DatabaseName),
            Named(AdministratorName),
            Named(RegisterOptions.KeyFileName),
            Named(RegisterOptions.SigningKeyFileName),
            Named(RegisterOptions.SigningFolderName));

    private static string? Named(string name) =>
        Environment.GetEnvironmentVariable(name) is { } value && !string.IsNullOrWhiteSpace(value) ? value : null;

    private static Failure Unset(string name, string meaning) => Failure.CouldNotRun($"{name} is not set: set it to {meaning}.");
}
