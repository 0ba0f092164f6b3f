using System.Globalization;

namespace ActionRegister.Domain.Rounds;

/// <summary>How the register's own sentences write a day.</summary>
internal static class Days
{
    /// <summary>"15 June 2026".</summary>
    public static string Words(this DateOnly day) => day.ToString("d MMMM yyyy", CultureInfo.InvariantCulture);

    /// <summary>"14 clear days", "1 clear day".</summary>
    public static string ClearDaysWords(this int days) => days == 1 ? "1 clear day" : $"{days} clear days";
}
