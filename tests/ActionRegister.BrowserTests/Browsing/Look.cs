namespace ActionRegister.BrowserTests.Browsing;

/// <summary>What a page is looked at with: the size of the window in CSS pixels, and whether scripts run.</summary>
public readonly record struct Look(int Width, int Height, bool Script)
{
    /// <summary>A desk.</summary>
    public static Look Wide { get; } = new(1280, 900, true);

    /// <summary>A telephone.</summary>
    public static Look Narrow { get; } = new(390, 844, true);

    /// <summary>The same without script.</summary>
    public Look WithoutScript() => this with { Script = false };
}
