using ActionRegister.Application.Drafts;
using ActionRegister.Domain.Authority;
using ActionRegister.Domain.Contents;
using ActionRegister.Domain.Deciding;
using ActionRegister.Domain.Membership;
using ActionRegister.Domain.Proposals;
using ActionRegister.Web.Commands;
using ActionRegister.Web.Hosting;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.Extensions.Localization;
using Microsoft.Extensions.Primitives;

namespace ActionRegister.Web.Proposals;

/// <summary>A proposal that is being written: its pages in order, and the act that it becomes.</summary>
internal static class ProposalDraft
{
    private static readonly Dictionary<string, string[]> _fields = new()
    {
        ["sponsor"] = ["sponsor"],
        ["title"] = ["title"],
        ["text"] = ["text"],
        ["reasons"] = ["reasons"],
        ["impact"] = ["impact"],
        ["owners"] = ["owners"],
        ["due"] = ["due-day", "due-month", "due-year", "no-due"],
        ["under"] = ["under"],
        ["contributors"] = ["central", "local", "why-one-side"],
        ["supersedes"] = ["supersedes", "supersedes-none"],
        ["in-force"] = ["effective-from-day", "effective-from-month", "effective-from-year"],
    };

    /// <summary>Decision or action.</summary>
    public static EntryKind Kind(Draft draft) => draft.Subject.Kind == DraftKind.Action ? EntryKind.Action : EntryKind.Decision;

    /// <summary>Its pages, one thing on each.</summary>
    public static IReadOnlyList<string> Steps(Draft draft, PageFrame frame) =>
    [
        .. _fields.Keys.Where(step => step switch
        {
            "sponsor" => Names(frame),
            "owners" or "due" or "under" => Kind(draft) == EntryKind.Action,
            _ => true,
        }),
    ];

    /// <summary>The draft's fields, with those of one page as they were sent.</summary>
    public static IReadOnlyDictionary<string, IReadOnlyList<string>> With(Draft draft, string step, IFormCollection sent)
    {
        var fields = draft.Fields.ToDictionary(StringComparer.Ordinal);
        foreach (var name in _fields[step]) fields[name] = [.. sent[name].OfType<string>()];
        return fields;
    }

    /// <summary>The fields as a form reads them.</summary>
    public static TypedForm Form(
        IReadOnlyDictionary<string, IReadOnlyList<string>> fields, ModelStateDictionary faults, IStringLocalizer<Commands.Texts> words) =>
        new(new FormCollection(fields.ToDictionary(f => f.Key, f => new StringValues([.. f.Value]))), faults, words);

    /// <summary>The content that it says so far.</summary>
    public static Content Content(Draft draft, TypedForm form) =>
        ContentForm.Read(form, new(Kind(draft), "", "", null, null, null, [], null, null, null, [], null, []));

    /// <summary>The act that it becomes.</summary>
    public static ICommand Command(
        Draft draft, EntryId id, Reference reference, Party? sponsor, EntryId? under, Content content, IReadOnlyList<EntryId> superseded) =>
        Kind(draft) == EntryKind.Action
            ? new ProposeAction(id, reference, sponsor, under, content, superseded, [])
            : new ProposeDecision(id, reference, sponsor, content, superseded, []);

    /// <summary>Whether the person puts forward for whom they name, as the secretariat does, and in no other capacity.</summary>
    public static bool Names(PageFrame frame) =>
        frame.Capacities.Any(c => c is Capacity.Secretariat) && !frame.Capacities.Any(c => c is Capacity.CoChair or Capacity.Holder or Capacity.Assistant);
}
