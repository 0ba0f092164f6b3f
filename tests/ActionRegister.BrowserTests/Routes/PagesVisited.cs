namespace ActionRegister.BrowserTests.Routes;

/// <summary>Every page of the register, and how to see it. A page that is not here fails a test: add a line for each.</summary>
public static class PagesVisited
{
    /// <summary>By route.</summary>
    public static IReadOnlyList<PageVisit> All { get; } =
    [
        new("/", "co-chair:local"),
        new("/accessibility", null),
        new("/cookies", null),
        new("/group", "seat:wales"),
        new("/help", null),
        new("/privacy", null),
        new("/problems/{slug}", null, _ => "/problems/refused"),
        new("/recorded/{position:long:min(0)}", "seat:wales", _ => "/recorded/40"),
        new("/register", "auditor"),
        new("/sign-in", null),
        new("/sign-in", "secretariat", State: "signed-in"),
        new("/status/{code:int:range(400,599)}", null, _ => "/status/404", Status: 404),
        new("/terms/changes", "seat:wales"),
        new("/terms/{number:int?}", "seat:wales", _ => "/terms"),
    ];
}
