using System.Globalization;
using System.Reflection;
using ActionRegister.Web.Input;

namespace ActionRegister.Web.Tracing;

/// <summary>Where the words stand that are asked about: <c>in</c>, the part, and <c>at</c>, the character in it, from 0.</summary>
internal sealed record PlaceQuery(string? Field, int? At, Malformed? Malformed) : IInput, IBindableFromHttpContext<PlaceQuery>
{
    public static ValueTask<PlaceQuery?> BindAsync(HttpContext context, ParameterInfo parameter)
    {
        var (field, at) = (context.Request.Query["in"], context.Request.Query["at"]);
        var place = 0;
        return ValueTask.FromResult<PlaceQuery?>(
            field.Count > 1 || field == "" ? new(null, null, new Malformed("in", "It has to be one part of a text: title, text, reasons."))
            : at.Count > 0 && !int.TryParse(at, NumberStyles.None, CultureInfo.InvariantCulture, out place)
            ? new(null, null, new Malformed("at", "It has to be a number from 0."))
            : new(field.Count == 0 ? null : field.ToString(), at.Count == 0 ? null : place, null));
    }
}
