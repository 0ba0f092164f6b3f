using System.Globalization;
using ActionRegister.Application.Reading;
using ActionRegister.Domain.Deciding;
using ActionRegister.Web.Input;
using ActionRegister.Web.Wording;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;

namespace ActionRegister.Web.Audit;

/// <summary>The whole register as it stood at an instant: chosen by a slider over its days, or by day and time.</summary>
public sealed class ReplayPage(RegisterAsAt register, LogEvents events, TimeProvider time, IStringLocalizer<Texts> words) : PageModel
{
    private const int Rows = 50;

    /// <summary>Days since the log began; what the slider sends.</summary>
    [BindProperty(SupportsGet = true)]
    public int? Days { get; set; }

    /// <summary>The London day.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Day { get; set; }

    /// <summary>The time on London's clock; empty for the end of the day.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Time { get; set; }

    /// <summary>Where the list goes on; empty for its beginning.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Cursor { get; set; }

    /// <summary>The day on which the log begins.</summary>
    internal DateOnly First { get; private set; }

    internal DateOnly Today { get; private set; }

    internal DateOnly Shown { get; private set; }

    internal RegisterPage? Register { get; private set; }

    /// <summary>Shows the register as it stood.</summary>
    public async Task OnGet(CancellationToken cancellation)
    {
        var now = time.GetUtcNow();
        Today = LondonDay.Of(now);
        First = (await events.Find(new LogFilter(), LogOrder.OldestFirst, AsOf.Now, null, 1, cancellation)).Rows is [var first] ? LondonDay.Of(first.Kept.At) : Today;
        var instant = Asked();
        if (instant > now) ModelState.AddModelError("day", words["InstantToCome"]);
        if (!ModelState.IsValid)
        {
            Response.StatusCode = StatusCodes.Status400BadRequest;
            return;
        }

        Shown = instant is { } asked ? LondonDay.Of(asked) : Today;
        Register = await register.Find(
            new RegisterFilter(), new AsOf(At: instant ?? now), string.IsNullOrEmpty(Cursor) ? null : Cursor, Rows, cancellation);
    }

    /// <summary>The address of the rest of the list; the cursor carries the moment.</summary>
    internal string At(string cursor) =>
        $"/audit/replay?day={Dates.Machine(Shown)}&time={Uri.EscapeDataString(Time ?? "")}&cursor={Uri.EscapeDataString(cursor)}";

    private DateTimeOffset? Asked()
    {
        var day = Read();
        if (day is null) return null;
        if (string.IsNullOrWhiteSpace(Time)) return day == Today ? null : LondonDay.EndOf(day.Value);
        if (TimeOnly.TryParseExact(Time.Trim(), ["HH:mm", "HH:mm:ss"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var clock))
            return LondonDay.At(day.Value, clock);
        ModelState.AddModelError("time", words["NoSuchTime"]);
        return null;
    }

    private DateOnly? Read()
    {
        if (Days is { } days) return First.AddDays(Math.Clamp(days, 0, Today.DayNumber - First.DayNumber));
        if (string.IsNullOrWhiteSpace(Day)) return null;
        if (TypedDay.Of(Day) is { } day) return day;
        ModelState.AddModelError("day", words["NoSuchDay"]);
        return null;
    }
}
