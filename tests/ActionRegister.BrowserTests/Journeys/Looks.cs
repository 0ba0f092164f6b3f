using ActionRegister.BrowserTests.Browsing;
using Xunit;

namespace ActionRegister.BrowserTests.Journeys;

/// <summary>Every journey is made at a desk and on a telephone, with and without script.</summary>
public static class Looks
{
    public static TheoryData<Look> All => [Look.Wide, Look.Narrow, Look.Wide.WithoutScript(), Look.Narrow.WithoutScript()];
}
