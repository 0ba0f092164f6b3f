using System.Globalization;
using System.Reflection;
using ActionRegister.Domain.Contents;
using ActionRegister.Domain.Importing;
using ActionRegister.Domain.Membership;
using ActionRegister.Domain.People;
using ActionRegister.Domain.TermsOfReference;

namespace ActionRegister.Web.Input;

/// <summary>The entry that the path names: by its reference, as people quote it, or by its id.</summary>
internal sealed record EntryKey(EntryId? Id, Reference? Reference, Malformed? Malformed) : IInput, IBindableFromHttpContext<EntryKey>
{
    public static ValueTask<EntryKey?> BindAsync(HttpContext context, ParameterInfo parameter) =>
        ValueTask.FromResult<EntryKey?>(Of(context.Request.RouteValues["entry"] as string ?? ""));

    private static EntryKey Of(string text) =>
        TextRules.IsReference(text) ? new(null, new Reference(text), null)
        : Guid.TryParseExact(text, "D", out var id) ? new(new EntryId(id), null, null)
        : new(null, null, new Malformed("entry", "It has to be a reference, as D-2026-0014, or the entry's id."));
}

/// <summary>The text that the path names: the proposal of an entry, or one of its amendments.</summary>
internal sealed record MatterKey(EntryKey Entry, int? Amendment, Malformed? Malformed) : IInput, IBindableFromHttpContext<MatterKey>
{
    public static async ValueTask<MatterKey?> BindAsync(HttpContext context, ParameterInfo parameter)
    {
        var entry = (await EntryKey.BindAsync(context, parameter))!; // binding never fails
        var amendment = context.Request.RouteValues.ContainsKey("amendment") ? Ordinal.Of(context, "amendment") : null;
        return new(entry, amendment?.Value, entry.Malformed ?? amendment?.Malformed);
    }
}

/// <summary>The number that people count something by, from 1: amendment 2, comment 5. The parameter's name is the path's.</summary>
internal sealed record Ordinal(int Value, Malformed? Malformed) : IInput, IBindableFromHttpContext<Ordinal>
{
    public static ValueTask<Ordinal?> BindAsync(HttpContext context, ParameterInfo parameter) =>
        ValueTask.FromResult<Ordinal?>(Of(context, parameter.Name!)); // a parameter of a method has one

    public static Ordinal Of(HttpContext context, string name) =>
        int.TryParse(context.Request.RouteValues[name] as string, NumberStyles.None, CultureInfo.InvariantCulture, out var value) && value > 0
            ? new(value, null)
            : new(0, new Malformed(name, "It has to be a number from 1."));
}

/// <summary>The person that the path names.</summary>
internal sealed record PersonKey(PersonId Id, Malformed? Malformed) : IInput, IBindableFromHttpContext<PersonKey>
{
    public static ValueTask<PersonKey?> BindAsync(HttpContext context, ParameterInfo parameter) =>
        ValueTask.FromResult<PersonKey?>(Guid.TryParseExact(context.Request.RouteValues["person"] as string, "D", out var id)
            ? new(new PersonId(id), null)
            : new(default, new Malformed("person", "It has to be the person's id, a UUID.")));
}

/// <summary>The import that the path names.</summary>
internal sealed record ImportKey(ImportId Id, Malformed? Malformed) : IInput, IBindableFromHttpContext<ImportKey>
{
    public static ValueTask<ImportKey?> BindAsync(HttpContext context, ParameterInfo parameter) =>
        ValueTask.FromResult<ImportKey?>(Guid.TryParseExact(context.Request.RouteValues["import"] as string, "D", out var id)
            ? new(new ImportId(id), null)
            : new(default, new Malformed("import", "It has to be the import's id, a UUID.")));
}

/// <summary>The seat or body that the path names.</summary>
internal sealed record PlaceKey(string Value, Malformed? Malformed) : IInput, IBindableFromHttpContext<PlaceKey>
{
    public SeatId Seat => new(Value);

    public BodyId Body => new(Value);

    public static ValueTask<PlaceKey?> BindAsync(HttpContext context, ParameterInfo parameter)
    {
        var text = context.Request.RouteValues[parameter.Name!] as string ?? ""; // a parameter of a method has a name
        return ValueTask.FromResult<PlaceKey?>(TextRules.IsKey(text)
            ? new(text, null)
            : new("", new Malformed(parameter.Name!, "It has lower-case letters, digits and hyphens, at most 64.")));
    }
}

/// <summary>The side that the path names.</summary>
internal sealed record SideKey(Side Value, Malformed? Malformed) : IInput, IBindableFromHttpContext<SideKey>
{
    public static ValueTask<SideKey?> BindAsync(HttpContext context, ParameterInfo parameter) =>
        ValueTask.FromResult<SideKey?>(context.Request.RouteValues["side"] switch
        {
            "central" => new(Side.Central, null),
            "local" => new(Side.Local, null),
            _ => new(default, new Malformed("side", "It has to be central or local.")),
        });
}

/// <summary>The sign-in that the path names, as it is kept.</summary>
internal sealed record SignInKey(string Value, Malformed? Malformed) : IInput, IBindableFromHttpContext<SignInKey>
{
    public static ValueTask<SignInKey?> BindAsync(HttpContext context, ParameterInfo parameter)
    {
        var text = context.Request.RouteValues["key"] as string ?? "";
        return ValueTask.FromResult<SignInKey?>(TextRules.IsHash(text)
            ? new(text, null)
            : new("", new Malformed("key", "It has 64 lower-case hexadecimal digits.")));
    }
}
