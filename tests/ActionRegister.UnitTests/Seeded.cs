using FsCheck;

namespace ActionRegister.UnitTests;

/// <summary>Runs a property over the same cases every time, a thousand unless each takes long, so that a failure can be repeated.</summary>
internal static class Seeded
{
    public static void Holds(this Property property, int max = 1000) =>
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(max).WithReplay(20221001, 19), property);
}
