using System.ComponentModel.DataAnnotations;

namespace ActionRegister.Application.Hosting;

/// <summary>What a host must be told; it does not start without any of it.</summary>
public sealed record RegisterOptions
{
    /// <summary>Name of the configuration value for <see cref="Database"/>.</summary>
    public const string DatabaseName = "ACTIONREGISTER_DATABASE";

    /// <summary>Name of the configuration value for <see cref="KeyFile"/>.</summary>
    public const string KeyFileName = "ACTIONREGISTER_KEY_FILE";

    /// <summary>Name of the configuration value for <see cref="SigningKeyFile"/>.</summary>
    public const string SigningKeyFileName = "ACTIONREGISTER_SIGNING_KEY_FILE";

    /// <summary>Name of the configuration value for <see cref="SigningFolder"/>.</summary>
    public const string SigningFolderName = "ACTIONREGISTER_SIGNING_FOLDER";

    /// <summary>Connection string of the application's role.</summary>
    [Required(ErrorMessage = $"{DatabaseName} is not set: the connection string of the application's role.")]
    public string? Database { get; set; }

    /// <summary>File with the register's key: at least 64 hexadecimal digits.</summary>
    [Required(ErrorMessage = $"{KeyFileName} is not set: a file with at least 64 hexadecimal digits.")]
    public string? KeyFile { get; set; }

    /// <summary>File with the secret keys that sign the log; a host without one leaves signing to another.</summary>
    public string? SigningKeyFile { get; set; }

    /// <summary>Folder outside the database in which the signer keeps its last note; goes with the key file.</summary>
    public string? SigningFolder { get; set; }
}
