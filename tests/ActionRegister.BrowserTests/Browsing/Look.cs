namespace ActionRegister.BrowserTests.Browsing;

/// <summary>What a page is looked at with: the size of the window in CSS pixels, whether scripts run, and the language chosen ("en" or "cy").</summary>
public readonly record struct Look(int Width, int Height, bool Script, string Language = "en")
{
    /// <summary>A desk.</summary>
    public static Look Wide { get; } = new(1280, 900, true);

    /// <summary>A telephone.</summary>
    public static Look Narrow { get; } = new(390, 844, true);

    /// <summary>The same without script.</summary>
    public Look WithoutScript() => this with { Script = false };

    /// <summary>The same in Welsh.</summary>
    public Look InWelsh() => this with { Language = "cy" };
}
