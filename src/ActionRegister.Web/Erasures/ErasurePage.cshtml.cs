using System.Globalization;
using ActionRegister.Application.Reading;
using ActionRegister.Domain.Erasures;
using ActionRegister.Domain.TermsOfReference;
using ActionRegister.Web.Commands;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;

namespace ActionRegister.Web.Erasures;

/// <summary>An erasure of personal data that the secretariat asked for, and that both co-chairs authorise or leave.</summary>
public sealed class ErasurePage(HappenedOn happened, PageActs acts, IStringLocalizer<Texts> words) : PageModel
{
    /// <summary>Position of the event whose part would go, from the address.</summary>
    [BindProperty(SupportsGet = true, Name = "position")]
    public long Position { get; set; }

    /// <summary>The part, from the address: <c>actor</c> or <c>private</c>.</summary>
    [BindProperty(SupportsGet = true, Name = "part")]
    public string PartKey { get; set; } = "";

    internal ErasedPart Part { get; private set; }

    internal ErasureAsked? Asked { get; private set; }

    internal DateTimeOffset AskedAt { get; private set; }

    /// <summary>When each co-chair authorised it.</summary>
    internal IReadOnlyDictionary<Side, DateTimeOffset> Authorised { get; private set; } = new Dictionary<Side, DateTimeOffset>();

    /// <summary>When it was carried out, or null.</summary>
    internal DateTimeOffset? CarriedOut { get; private set; }

    internal OneButton Authorise { get; private set; } = null!; // made before the page is shown

    /// <summary>Shows it.</summary>
    public async Task<IActionResult> OnGet(CancellationToken cancellation) => await Read(cancellation) ? Page() : NotFound();

    /// <summary>Authorises it, as co-chair.</summary>
    public async Task<IActionResult> OnPost(CancellationToken cancellation) => await Read(cancellation)
        ? this.After(await acts.Send(new AuthoriseErasure(Position, Part), cancellation), Authorise.Address)
        : NotFound();

    private async Task<bool> Read(CancellationToken cancellation)
    {
        if (Enum.GetValues<ErasedPart>().Where(part => Erasure.Word(part) == PartKey).ToList() is not [var part]) return false;
        Part = part;
        var events = await happened.Find(Erasure.Stream(Position, part), cancellation);
        if (events.FirstOrDefault(kept => kept.Event is ErasureAsked) is not { } asked) return false;

        (Asked, AskedAt) = ((ErasureAsked)asked.Event, asked.At);
        Authorised = events.Where(kept => kept.Event is ErasureAuthorised).ToDictionary(kept => ((ErasureAuthorised)kept.Event).CoChair, kept => kept.At);
        CarriedOut = events.LastOrDefault(kept => Erasure.By(kept.Event) is not null)?.At;
        var address = string.Create(CultureInfo.InvariantCulture, $"/group/erasures/{Position}-{PartKey}");
        Authorise = new(address, acts.NewId(), words["Authorise"], await acts.Foresee(new AuthoriseErasure(Position, part), cancellation));
        return true;
    }
}
