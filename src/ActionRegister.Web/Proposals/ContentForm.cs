using ActionRegister.Domain.Contents;
using ActionRegister.Domain.Membership;
using ActionRegister.Web.Commands;
using ActionRegister.Web.Input;

namespace ActionRegister.Web.Proposals;

/// <summary>The fields of a content: what stands in them at first, and the content that they make.</summary>
internal static class ContentForm
{
    /// <summary>Puts a content into its fields.</summary>
    public static void Begin(TypedForm form, Content content)
    {
        form.Begin("title", content.Title);
        form.Begin("text", content.Text);
        form.Begin("reasons", content.Reasons);
        form.Begin("effective-from", content.EffectiveFrom);
        form.Begin("impact", content.Impact);
        form.Begin("owners", string.Join('\n', content.Owners));
        form.Begin("due", content.Due?.On);
        form.Begin("no-due", content.Due?.NoneBecause);
        form.Begin("central", string.Join('\n', content.Contributors?.Central ?? []));
        form.Begin("local", string.Join('\n', content.Contributors?.Local ?? []));
        form.Begin("why-one-side", content.Contributors?.WhyOneSide);
        form.Begin("supersedes", string.Join('\n', content.Supersedes ?? []));
        form.Begin("supersedes-none", content.Supersedes is { Count: 0 } ? "none" : "");
        form.Begin("falls", string.Join('\n', content.FallsWithIt));
    }

    /// <summary>The content that the fields make; what has no field (annexes, a change that it carries) stays as it was.</summary>
    public static Content Read(TypedForm form, Content before) => before.Overturned
        ? Overturning(before, form.Text("reasons"), form.Day("effective-from"), References(form, "falls"))
        : before with
        {
            Title = Title(form),
            Text = form.Needed("text", Limits.Wording),
            Reasons = form.Text("reasons"),
            EffectiveFrom = form.Day("effective-from"),
            Impact = form.Text("impact"),
            Owners = before.Kind == EntryKind.Action ? Owners(form) : [],
            Due = before.Kind == EntryKind.Action ? Due(form) : null,
            Contributors = Contributors(form),
            Supersedes = Supersedes(form),
        };

    /// <summary>Another text than this: to ask beforehand whether a change would be taken.</summary>
    public static Content Another(Content content) => content.Overturned
        ? Overturning(content, $"{content.Reasons}.", content.EffectiveFrom, content.FallsWithIt)
        : content with { Text = $"{content.Text}." };

    /// <summary>The content after an overturn of an agreed one.</summary>
    public static Content Overturning(Content agreed, string? reasons, DateOnly? from, IReadOnlyList<Reference> falls) =>
        Content.Overturning(agreed.Kind, agreed.Title, reasons, from, falls);

    /// <summary>The entries behind references that a field names, in their order; those that are not there are noted.</summary>
    public static async Task<IReadOnlyList<EntryId>> Entries(
        ActDesk desk, TypedForm form, string field, IReadOnlyList<Reference> references, CancellationToken cancellation)
    {
        var found = new List<EntryId>();
        foreach (var reference in references)
        {
            if (TextRules.IsReference(reference.Value) && await desk.Named(reference.Value, cancellation) is { } id) found.Add(id);
            else form.Wrong(field, desk.Words["NoSuchEntry", reference]);
        }

        return found;
    }

    /// <summary>The references of a field, one in each line.</summary>
    public static IReadOnlyList<Reference> References(TypedForm form, string field) => [.. form.Lines(field).Select(line => new Reference(line))];

    private static string Title(TypedForm form) => form.Needed("title", Limits.Line).ReplaceLineEndings(" ");

    private static IReadOnlyList<Party> Owners(TypedForm form) =>
        [.. form.All("owners").Where(TextRules.IsParty).Select(owner => new Party(owner))];

    private static Due? Due(TypedForm form)
    {
        var (day, because) = (form.Day("due"), form.Text("no-due"));
        return day is null && because is null ? null : new(day, day is null ? because : null);
    }

    private static Contributors? Contributors(TypedForm form)
    {
        var (central, local, why) = (form.Lines("central"), form.Lines("local"), form.Text("why-one-side"));
        return central.Count + local.Count == 0 && why is null ? null : new(central, local, why);
    }

    private static IReadOnlyList<Reference>? Supersedes(TypedForm form) =>
        References(form, "supersedes") is { Count: > 0 } named ? named : form["supersedes-none"].Length > 0 ? [] : null;
}
