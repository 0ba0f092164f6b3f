using ActionRegister.Application.Reading;
using ActionRegister.Domain.Importing;
using ActionRegister.Web.Commands;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;

namespace ActionRegister.Web.Importing;

/// <summary>Where a co-chair checks once more what is confirmed, and confirms it in person.</summary>
public sealed class ConfirmImportPage(HappenedOn happened, PageActs acts, IStringLocalizer<Texts> words) : PageModel
{
    private ImportShown? _import;

    internal ImportShown Import => _import ?? throw new InvalidOperationException("It is read first.");

    /// <summary>Fingerprint of the rows that the co-chair saw.</summary>
    [BindProperty(Name = "seen")]
    public string? Seen { get; set; }

    internal OneButton Confirm { get; private set; } = null!; // made before the page is shown

    /// <summary>Shows it.</summary>
    public async Task<IActionResult> OnGet(Guid import, CancellationToken cancellation) => await Read(import, cancellation) ? Page() : NotFound();

    /// <summary>Confirms it, as co-chair.</summary>
    public async Task<IActionResult> OnPost(Guid import, CancellationToken cancellation)
    {
        if (!await Read(import, cancellation)) return NotFound();
        return string.IsNullOrEmpty(Seen)
            ? BadRequest()
            : this.After(await acts.Send(new ConfirmImport(Import.Id, new(Seen)), cancellation), Import.Address);
    }

    private async Task<bool> Read(Guid import, CancellationToken cancellation)
    {
        _import = await ImportShown.Find(import, happened, cancellation);
        if (_import is null) return false;
        var hash = Import.State.Hash;
        var foreseen = await acts.Foresee(new ConfirmImport(Import.Id, hash), cancellation);
        Confirm = new($"{Import.Address}/confirmation", acts.NewId(), words["Confirm"], foreseen, ("seen", hash.Value));
        return true;
    }
}
