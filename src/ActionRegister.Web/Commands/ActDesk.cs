using ActionRegister.Application.Drafts;
using ActionRegister.Application.Reading;
using ActionRegister.Domain.Authority;
using ActionRegister.Domain.Contents;
using ActionRegister.Domain.Deciding;
using ActionRegister.Web.Hosting;
using ActionRegister.Web.Input;
using ActionRegister.Web.Redlines;
using ActionRegister.Web.Wording;
using Microsoft.Extensions.Localization;

namespace ActionRegister.Web.Commands;

/// <summary>What every page of an act works with.</summary>
public sealed class ActDesk(
    EntryAsAt entries, PageActs acts, KeptDrafts drafts, PageFrame frame, PartyWords parties, RedlineWords redlines, Retelling retelling, TimeProvider time, IStringLocalizer<Texts> words)
{
    /// <summary>Sends acts, and asks beforehand what would come of them.</summary>
    public PageActs Acts => acts;

    /// <summary>Who is signed in, and the group.</summary>
    public PageFrame Frame => frame;

    /// <summary>What is still being written.</summary>
    public KeptDrafts Drafts => drafts;

    /// <summary>Seats and offices in words.</summary>
    public PartyWords Parties => parties;

    /// <summary>The words that all acts share.</summary>
    public IStringLocalizer<Texts> Words => words;

    internal RedlineWords Redlines => redlines;

    internal Retelling Retelling => retelling;

    /// <summary>What the address names, or null when there is no such entry or amendment.</summary>
    public async Task<ActOn?> Find(RouteValueDictionary route, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(route);
        if (route["reference"] is not string reference || !TextRules.IsReference(reference)
            || await Named(reference, cancellation) is not { } id
            || await entries.Find(id, AsOf.Now, cancellation) is not { } entry) return null;
        var amendment = Number(route, "amendment");
        return amendment is { } a && !entry.State.Amendments.ContainsKey(a) ? null : On(entry, amendment, Number(route, "number") ?? 0);
    }

    /// <summary>An act's object, for whoever is signed in.</summary>
    public ActOn On(EntryPage entry, int? amendment, int number) => new(
        entry, amendment, number, LondonDay.Of(time.GetUtcNow()), frame.Capacities.Any(c => c is Capacity.Secretariat));

    /// <summary>The capacities in which an act would be recorded; first the one that is taken when none is named.</summary>
    public async Task<IReadOnlyList<Capacity>> Accepting(ActOffer offer, ActOn on, Capacity first, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(offer);
        var accepting = new List<Capacity> { first };
        foreach (var capacity in frame.Capacities.Where(c => c != first))
        {
            if (await acts.Foresee(offer.Likely(on), capacity, cancellation) is { Capacity: not null }) accepting.Add(capacity);
        }

        return accepting;
    }

    /// <summary>The entry behind a reference, or null.</summary>
    public Task<EntryId?> Named(string reference, CancellationToken cancellation) => entries.Named(new Reference(reference), cancellation);

    private static int? Number(RouteValueDictionary route, string name) =>
        int.TryParse(route[name] as string, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var number) ? number : null;
}
