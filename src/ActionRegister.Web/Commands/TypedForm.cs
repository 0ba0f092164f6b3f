using System.Globalization;
using ActionRegister.Domain.Deciding;
using ActionRegister.Web.Input;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.Extensions.Localization;

namespace ActionRegister.Web.Commands;

/// <summary>
/// What somebody typed into a form, or what stands in it at first. Reading a field notes what is wrong with it under the id
/// of the field, so that the error summary leads there. Line ends become LF; white space around a text goes.
/// </summary>
public sealed class TypedForm(IFormCollection? sent, ModelStateDictionary faults, IStringLocalizer<Texts> words)
{
    private readonly Dictionary<string, string> _first = [];

    /// <summary>What was sent; empty at first.</summary>
    public IFormCollection Sent { get; } = sent ?? FormCollection.Empty;

    /// <summary>Puts a value into a field that has not been sent yet.</summary>
    public void Begin(string name, string? value) => _first[name] = value ?? "";

    /// <summary>Puts a day into the three fields of a day.</summary>
    public void Begin(string name, DateOnly? day)
    {
        Begin($"{name}-day", day?.Day.ToString(CultureInfo.InvariantCulture));
        Begin($"{name}-month", day?.Month.ToString(CultureInfo.InvariantCulture));
        Begin($"{name}-year", day?.Year.ToString(CultureInfo.InvariantCulture));
    }

    /// <summary>What stands in a field, as it was sent.</summary>
    public string this[string name] => sent is not null ? sent[name].ToString() : _first.GetValueOrDefault(name, "");

    /// <summary>What stands in a field of which there may be several.</summary>
    public IReadOnlyList<string> All(string name) =>
        sent is not null ? [.. sent[name].OfType<string>()] : _first.GetValueOrDefault(name, "").Split('\n', StringSplitOptions.RemoveEmptyEntries);

    /// <summary>What is wrong with a field, or null.</summary>
    public string? Fault(string name) => faults.TryGetValue(name, out var field) && field.Errors is [var first, ..] ? first.ErrorMessage : null;

    /// <summary>Read out before what is wrong with a field: "Error".</summary>
    public string ErrorWord => words["ErrorWord"];

    /// <summary>Notes what is wrong with a field.</summary>
    public void Wrong(string name, string because) => faults.AddModelError(name, because);

    /// <summary>The words of a field that has to be filled in; empty, and noted, when it is not.</summary>
    public string Needed(string name, int most = Limits.Prose)
    {
        if (Text(name, most) is { } text) return text;
        Wrong(name, words[$"Missing{Pascal(name)}"]);
        return "";
    }

    /// <summary>The words of a field, or null when it is empty.</summary>
    public string? Text(string name, int most = Limits.Prose)
    {
        if (TypedText.Of(this[name]) is not { } text) return null;
        if (text.Length > most) Wrong(name, words["TooLong", most]);
        if (TypedText.HasControls(text)) Wrong(name, words["NoControls"]);
        return text;
    }

    /// <summary>Free text that may hold personal data.</summary>
    public PrivateText NeededPrivate(string name) => Needed(name).AsPrivate();

    /// <summary>The same, or null when the field is empty.</summary>
    public PrivateText? Private(string name) => Text(name).AsPrivateOrNull();

    /// <summary>One line in each line of a field.</summary>
    public IReadOnlyList<string> Lines(string name)
    {
        var lines = (Text(name) ?? "").Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        if (lines.Length > Limits.Items) Wrong(name, words["TooMany", Limits.Items]);
        if (lines.Any(line => line.Length > Limits.Line)) Wrong(name, words["LineTooLong", Limits.Line]);
        return lines;
    }

    /// <summary>A choice that has to be made; null, and noted, when it is not.</summary>
    public T? Chosen<T>(string name)
        where T : struct, Enum
    {
        foreach (var value in Enum.GetValues<T>())
        {
            if ($"{value}" == this[name]) return value;
        }

        Wrong(name, words[$"Missing{Pascal(name)}"]);
        return null;
    }

    /// <summary>A day that has to be given; the first, and noted, when it is not.</summary>
    public DateOnly NeededDay(string name)
    {
        if (Day(name) is { } day) return day;
        if (Fault($"{name}-day") is null) Wrong($"{name}-day", words[$"Missing{Pascal(name)}"]);
        return default;
    }

    /// <summary>A day, or null when its fields are empty.</summary>
    public DateOnly? Day(string name)
    {
        var parts = new[] { this[$"{name}-day"].Trim(), this[$"{name}-month"].Trim(), this[$"{name}-year"].Trim() };
        if (parts.All(part => part.Length == 0)) return null;
        if (DateOnly.TryParseExact(string.Join('-', parts), "d-M-yyyy", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)) return day;
        Wrong($"{name}-day", words["NotADay"]);
        return null;
    }

    private static string Pascal(string name) =>
        string.Concat(name.Split('-').Select(part => string.Concat(char.ToUpperInvariant(part[0]).ToString(), part.AsSpan(1))));
}
