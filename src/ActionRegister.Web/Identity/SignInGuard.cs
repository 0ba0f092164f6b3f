namespace ActionRegister.Web.Identity;

/// <summary>Keeps a host from starting where nobody could sign in properly.</summary>
internal static class SignInGuard
{
    /// <summary>Why the host must not start, as a sentence; null when it may.</summary>
    // Named environments are many (Staging, Test, a typing error); one is for development, and every other counts as production.
    public static string? Refusal(IHostEnvironment environment) => environment.IsDevelopment()
        ? null
        : $"The register does not start in the environment \"{environment.EnvironmentName}\": no identity provider is configured, "
        + "and signing in without one is possible in Development alone.";
}
