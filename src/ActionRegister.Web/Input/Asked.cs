using System.Reflection;
using System.Text.Json;
using System.Text.Json.Nodes;
using ActionRegister.Web.Identity;
using ActionRegister.Web.Problems;
using Microsoft.AspNetCore.Http.Metadata;

namespace ActionRegister.Web.Input;

/// <summary>An act as it was asked for: by whom, under which id, on which version, and in which exact words.</summary>
internal abstract class Asked : IInput
{
    /// <summary>Who asks.</summary>
    public required Caller Caller { get; init; }

    /// <summary>Id of the command and version that the caller insists on.</summary>
    public required CommandHeaders Headers { get; init; }

    /// <summary>Route, capacity claimed and body in one canonical form: the same act has the same bytes however it is spelt.</summary>
    public required ReadOnlyMemory<byte> Canonical { get; init; }

    /// <inheritdoc/>
    public required Malformed? Malformed { get; init; }
}

/// <summary>An act with its body, of which everything that can be wrong in shape has been checked.</summary>
internal sealed class Asked<T> : Asked, IBindableFromHttpContext<Asked<T>>, IEndpointParameterMetadataProvider
    where T : class, IRequest<T>
{
    private T? _body;

    /// <summary>The body; only read once <see cref="RefuseMalformed"/> has let the request pass.</summary>
    public T Body => _body ?? throw new InvalidOperationException("The body is malformed.");

    public static async ValueTask<Asked<T>?> BindAsync(HttpContext context, ParameterInfo parameter)
    {
        var caller = Caller.Of(context);
        var headers = CommandHeaders.Of(context.Request);
        var faults = new List<Fault>([.. caller.Malformed?.Faults ?? [], .. headers.Malformed?.Faults ?? []]);
        var (bytes, unread) = await BodyBytes.Read(context.Request, context.RequestAborted);
        if (unread is not null)
            return new() { Caller = caller, Headers = headers, Canonical = default, Malformed = unread };

        var (body, tree) = Parse(bytes.Span, faults);
        return new()
        {
            Caller = caller,
            Headers = headers,
            Canonical = body is null ? default : CanonicalRequest.Write(context.Request, caller, tree),
            Malformed = faults.Count == 0 ? null : new(ProblemKind.InvalidRequest, faults),
            _body = body,
        };
    }

    public static void PopulateMetadata(ParameterInfo parameter, EndpointBuilder builder) =>
        builder.Metadata.Add(new AcceptsMetadata([BodyBytes.ContentType], typeof(T)));

    private static (T? Body, JsonNode? Tree) Parse(ReadOnlySpan<byte> bytes, List<Fault> faults)
    {
        var found = faults.Count;
        var tree = StrictJson.Read(bytes, faults);
        if (faults.Count == found) ShapeCheck.Check(tree, WebJson.Options.GetTypeInfo(typeof(T)), "", faults);
        if (faults.Count > found) return (null, tree);

        var body = tree.Deserialize<T>(WebJson.Options)!; // an object, by its shape
        faults.AddRange(T.Validator.Validate(body).Errors.Select(e => Fault.In(Pointer(e.PropertyName), e.ErrorMessage)));
        return (body, tree);
    }

    // FluentValidation names "Content.Owners[0]"; a pointer says /content/owners/0.
    private static string Pointer(string path) => string.Concat(path
        .Replace("[", ".", StringComparison.Ordinal).Replace("]", "", StringComparison.Ordinal)
        .Split('.', StringSplitOptions.RemoveEmptyEntries)
        .Select(name => $"/{JsonNamingPolicy.CamelCase.ConvertName(name)}"));
}
