using System.Reflection;
using ActionRegister.Web.Input;

namespace ActionRegister.Web.Tracing;

/// <summary>The form of a why-graph: the API's own JSON, W3C PROV in JSON or in Turtle, or a picture.</summary>
internal enum WhyFormat
{
    Json,
    ProvJson,
    Turtle,
    Svg,
}

/// <summary>Which form is wanted: <c>format</c>.</summary>
internal sealed record FormatQuery(WhyFormat Value, Malformed? Malformed) : IInput, IBindableFromHttpContext<FormatQuery>
{
    public static ValueTask<FormatQuery?> BindAsync(HttpContext context, ParameterInfo parameter)
    {
        var given = context.Request.Query["format"];
        return ValueTask.FromResult<FormatQuery?>(given.Count == 0 ? new(WhyFormat.Json, null) : given.ToString() switch
        {
            "json" => new(WhyFormat.Json, null),
            "prov-json" => new(WhyFormat.ProvJson, null),
            "turtle" => new(WhyFormat.Turtle, null),
            "svg" => new(WhyFormat.Svg, null),
            _ => new(WhyFormat.Json, new Malformed("format", "It has to be one of json, prov-json, turtle and svg.")),
        });
    }
}
