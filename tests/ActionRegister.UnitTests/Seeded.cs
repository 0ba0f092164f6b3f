using FsCheck;

namespace ActionRegister.UnitTests;

/// <summary>Runs a property over the same thousand cases every time, so that a failure can be repeated.</summary>
internal static class Seeded
{
    public static void Holds(this Property property) =>
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(1000).WithReplay(20221001, 19), property);
}
