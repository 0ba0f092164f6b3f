using ActionRegister.Application.Drafts;
using ActionRegister.Domain.Authority;
using ActionRegister.Domain.Membership;
using ActionRegister.Domain.People;

namespace ActionRegister.Web.Commands;

/// <summary>What is typed into the form of an act, put by as a draft: private, and not in the register.</summary>
internal sealed class ActDraft(KeptDrafts drafts, PersonId person)
{
    /// <summary>Name of the query's and the form's field with the id of the draft.</summary>
    public const string IdField = "draft";

    /// <summary>Name of the hidden field with the edit that the person saw.</summary>
    public const string VersionField = "draft-version";

    private static readonly HashSet<string> _notKept = [PageActs.CommandField, ActPage.StepField, IdField, VersionField];

    /// <summary>Made with the form, so that a second click puts nothing by twice.</summary>
    public Guid Id { get; private set; }

    /// <summary>The edit that the person saw; 0 while nothing is put by.</summary>
    public long Version { get; private set; }

    /// <summary>Whether there is a draft.</summary>
    public bool IsKept => Version > 0;

    /// <summary>Whether somebody else saved it since.</summary>
    public bool EditedSince { get; private set; }

    /// <summary>When it goes unless it is edited before; null where that is not known.</summary>
    public DateTimeOffset? GoesAt { get; private set; }

    /// <summary>For a form that nothing was typed into yet.</summary>
    public void Begin(Guid id) => Id = id;

    /// <summary>As the form that was sent names it.</summary>
    public void Begin(IFormCollection sent)
    {
        if (Guid.TryParseExact(sent[IdField], "D", out var id)) Id = id;
        if (long.TryParse(sent[VersionField], System.Globalization.CultureInfo.InvariantCulture, out var version)) Version = version;
    }

    /// <summary>Puts what was kept into the form; false when the person sees no such draft of this act.</summary>
    public async Task<bool> Open(Guid id, DraftKind kind, ActOn on, TypedForm form, CancellationToken cancellation)
    {
        if (await drafts.Find(new(id), person, cancellation) is not { } draft || draft.Subject with { For = null } != Subject(kind, on, null)) return false;
        foreach (var (field, values) in draft.Fields) form.Begin(field, string.Join('\n', values));
        (Id, Version, GoesAt) = (id, draft.Version, draft.GoesAt);
        return true;
    }

    /// <summary>Keeps the form as it was sent, for the holder when it is an assistant's.</summary>
    public async Task<DraftAnswer> Keep(DraftKind kind, ActOn on, Capacity? by, IFormCollection sent, Func<Guid> newId, CancellationToken cancellation)
    {
        var fields = sent.Where(field => !field.Key.StartsWith("__", StringComparison.Ordinal) && !_notKept.Contains(field.Key))
            .ToDictionary(field => field.Key, field => (IReadOnlyList<string>)[.. field.Value.OfType<string>()]);
        DraftAnswer answer = IsKept ? await drafts.Save(new(Id), Version, fields, person, cancellation) : new DraftAnswer.NoSuchDraft();
        if (answer is DraftAnswer.NoSuchDraft)
        {
            // What was deleted meanwhile, or went with time, begins anew: nothing that was typed is lost.
            if (IsKept || Id == Guid.Empty) Id = newId();
            answer = await drafts.Begin(new(Id), Subject(kind, on, (by as Capacity.Assistant)?.For), fields, person, cancellation);
        }

        if (answer is DraftAnswer.EditedSince { Standing: var standing }) (Version, EditedSince) = (standing.Version, true);
        return answer;
    }

    /// <summary>The act is in the register: the draft goes.</summary>
    public Task Submitted(CancellationToken cancellation) => IsKept ? drafts.Submitted(new(Id), person, cancellation) : Task.CompletedTask;

    private static DraftSubject Subject(DraftKind kind, ActOn on, Party? party) => new(kind, party, on.Id, on.Amendment);
}
