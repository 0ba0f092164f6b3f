using System.Globalization;
using ActionRegister.Web.Wording;
using Shouldly;
using Xunit;

namespace ActionRegister.UnitTests.Wording;

/// <summary>Days and instants in words: London's, in the reader's language.</summary>
public sealed class DatesTests : IDisposable
{
    private readonly CultureInfo _before = CultureInfo.CurrentCulture;

    [Theory]
    [InlineData("2026-01-15T23:30:00Z", "15 January 2026, 23:30")]
    [InlineData("2026-05-03T23:30:00Z", "4 May 2026, 00:30")]
    [InlineData("2026-03-29T00:59:00Z", "29 March 2026, 00:59")]
    [InlineData("2026-03-29T01:00:00Z", "29 March 2026, 02:00")]
    [InlineData("2026-10-25T00:59:00Z", "25 October 2026, 01:59")]
    [InlineData("2026-10-25T01:00:00Z", "25 October 2026, 01:00")]
    public void An_instant_is_said_by_the_clock_in_London(string instant, string words)
    {
        CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("en-GB");
        Dates.Words(DateTimeOffset.Parse(instant, CultureInfo.InvariantCulture)).ShouldBe(words);
    }

    [Fact]
    public void A_day_is_said_in_the_language_of_the_reader()
    {
        CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("cy-GB");
        Dates.WithWeekday(new DateOnly(2026, 5, 3)).ShouldBe("Dydd Sul 3 Mai 2026");
    }

    [Fact]
    public void For_programs_it_is_said_in_one_form()
    {
        CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("cy-GB");
        Dates.Machine(new DateOnly(2026, 5, 3)).ShouldBe("2026-05-03");
        Dates.Machine(new DateTimeOffset(2026, 5, 3, 1, 2, 3, TimeSpan.FromHours(1))).ShouldBe("2026-05-03T00:02:03Z");
    }

    public void Dispose() => CultureInfo.CurrentCulture = _before;
}
