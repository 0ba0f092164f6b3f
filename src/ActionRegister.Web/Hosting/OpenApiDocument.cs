using ActionRegister.Web.Identity;
using ActionRegister.Web.Input;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.AspNetCore.Routing.Patterns;
using Microsoft.OpenApi;

namespace ActionRegister.Web.Hosting;

/// <summary>The API's description of itself. What endpoints bind by hand is added here, from the routes themselves.</summary>
internal static class OpenApiDocument
{
    private static readonly Dictionary<string, string> _path = new(StringComparer.Ordinal)
    {
        ["entry"] = "The entry's reference, as D-2026-0014, or its id.",
        ["reference"] = "The entry's reference, as D-2026-0014.",
        ["amendment"] = "The amendment's number on the entry, from 1.",
        ["comment"] = "The comment's number on the entry, from 1.",
        ["claim"] = "The claim's number on the entry, from 1.",
        ["objection"] = "The objection's number on the entry, from 1.",
        ["completion"] = "The report's number on the entry, from 1.",
        ["correction"] = "The correction's number on the entry, from 1.",
        ["seat"] = "The seat, as wales.",
        ["body"] = "The body, as home-office.",
        ["side"] = "The side: central or local.",
        ["person"] = "The person's id.",
        ["import"] = "The import's id.",
        ["key"] = "The sign-in, as it is kept: 64 hexadecimal digits.",
        ["level"] = "Level of the tree: 0 for leaves, 1 for the roots of 256 leaves each, and so on.",
        ["path"] = "The tile's number in threes, as x001/x234/067; a partial one with its width, as 273.p/112.",
        ["position"] = "The event's position in the log.",
        ["earlier"] = "How many events the earlier checkpoint covers.",
        ["size"] = "How many events the later checkpoint covers.",
    };

    private static readonly Dictionary<Type, (string Name, string Description)[]> _query = new()
    {
        [typeof(AsOfQuery)] =
        [
            (AsOfQuery.AsOfName, "As of which moment: a position of the log, or an RFC 3339 instant. Left out: now."),
            (AsOfQuery.EffectiveOnName, "The London day whose content in force is meant. Left out: the day of the moment."),
        ],
        [typeof(PageQuery)] =
        [
            ("cursor", "Where the page begins: \"next\" of the page before."),
            ("limit", $"How many lines, 1 to {PageQuery.Most}. Left out: {PageQuery.Default}."),
        ],
        [typeof(Entries.RegisterQuery)] =
        [
            ("stage", "Only entries that stand there; may be given several times."),
            ("kind", "Only decisions, or only actions."),
            ("owner", "Only what this seat, body or office owns."),
            ("sponsor", "Only what this seat or office put forward."),
            ("overdue", "true: only actions that are overdue."),
            ("import", "Only what this import brought; its id."),
            ("q", "Words of the title or the text, or a reference."),
        ],
        [typeof(Tracing.PhraseQuery)] = [("phrase", "Words of the text, white space and case apart. Left out: the whole entry.")],
        [typeof(Tracing.TextQuery)] = [("text", "Number of the text among the texts of the entry, from 1. Left out: the one in force, otherwise the latest.")],
        [typeof(Tracing.PlaceQuery)] =
        [
            ("in", "The part of the text in which the words stand: title, text, reasons. Left out: the first that has them."),
            ("at", "Where in that part they begin, in characters from 0. Left out: the first place."),
        ],
        [typeof(Tracing.FormatQuery)] = [("format", "json (left out), prov-json (W3C PROV-JSON), turtle (W3C PROV-O) or svg (a picture).")],
        [typeof(Entries.FromQuery)] = [("from", "The London day from which on. Left out: the day of the moment.")],
    };

    public static void AddRegisterOpenApi(this IServiceCollection services) => services.AddOpenApi("v1", options =>
    {
        options.OpenApiVersion = OpenApiSpecVersion.OpenApi3_1;
        options.AddDocumentTransformer((document, _, _) =>
        {
            document.Info.Title = "ActionRegister";
            document.Info.Description =
                "A register of what a joint group of central and local government agrees. Every act names the exact text that the "
                + "person saw; nothing agreed changes without consultation and the consent of both co-chairs and of the group.";
            return Task.CompletedTask;
        });
        options.AddOperationTransformer((operation, context, _) =>
        {
            Describe(operation, context);
            return Task.CompletedTask;
        });
    });

    private static void Describe(OpenApiOperation operation, OpenApiOperationTransformerContext context)
    {
        operation.Parameters ??= [];
        var pattern = RoutePatternFactory.Parse(context.Description.RelativePath ?? "");
        foreach (var name in pattern.Parameters.Select(p => p.Name))
            Add(operation, ParameterLocation.Path, name, _path[name], required: true);

        foreach (var type in context.Description.ActionDescriptor.EndpointMetadata.OfType<System.Reflection.MethodInfo>()
            .SelectMany(method => method.GetParameters()).Select(parameter => parameter.ParameterType))
        {
            foreach (var (name, description) in _query.GetValueOrDefault(type, []))
                Add(operation, ParameterLocation.Query, name, description, required: false);
        }

        if (context.Description.RelativePath?.StartsWith("api/", StringComparison.Ordinal) == true)
            Add(operation, ParameterLocation.Header, Caller.ActingAs, "The capacity that you act in, as seat:wales. Left out: the first that may.", false);
        if (!context.Description.ActionDescriptor.EndpointMetadata.OfType<ITagsMetadata>().Any(tags => tags.Tags.Contains(ApiRoutes.Acts))) return;
        Add(operation, ParameterLocation.Header, CommandHeaders.IdempotencyKey, "A UUID of your making: repeating the act under it records nothing twice.", false);
        Add(operation, ParameterLocation.Header, "If-Match", "The version that you saw, in quotes: refused when more was recorded since.", false);
    }

    private static void Add(OpenApiOperation operation, ParameterLocation place, string name, string description, bool required)
    {
        if (operation.Parameters!.Any(p => p.Name == name && p.In == place)) return; // made above when missing
        operation.Parameters!.Add(new OpenApiParameter
        {
            Name = name,
            In = place,
            Description = description,
            Required = required,
            Schema = new OpenApiSchema { Type = JsonSchemaType.String },
        });
    }
}
