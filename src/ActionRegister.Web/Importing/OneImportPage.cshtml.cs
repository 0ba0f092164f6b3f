using ActionRegister.Application.Commands;
using ActionRegister.Application.Reading;
using ActionRegister.Domain.Deciding;
using ActionRegister.Domain.Importing;
using ActionRegister.Web.Commands;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace ActionRegister.Web.Importing;

/// <summary>What an import brought, its fingerprint, who has confirmed it, and what the reader may do about it.</summary>
public sealed class OneImportPage(HappenedOn happened, RegisterAsAt register, PageActs acts) : PageModel
{
    private const int RowsOnAPage = 50;

    private ImportShown? _import;
    private RegisterPage? _entries;

    internal ImportShown Import => _import ?? throw new InvalidOperationException("It is read first.");

    internal RegisterPage Entries => _entries ?? throw new InvalidOperationException("It is read first.");

    /// <summary>Whether the reader is asked to confirm it.</summary>
    internal bool MayConfirm { get; private set; }

    /// <summary>Whether the reader may withdraw it.</summary>
    internal bool MayWithdraw { get; private set; }

    /// <summary>Shows it.</summary>
    public async Task<IActionResult> OnGet(Guid import, string? cursor, CancellationToken cancellation)
    {
        _import = await ImportShown.Find(import, happened, cancellation);
        if (_import is null) return NotFound();
        try
        {
            _entries = await register.Find(new() { Import = Import.Id }, AsOf.Now, string.IsNullOrEmpty(cursor) ? null : cursor, RowsOnAPage, cancellation);
        }
        catch (InvalidCursorException)
        {
            return NotFound();
        }

        MayConfirm = Import.State.Status == ImportStatus.Unconfirmed
            && Offered(await acts.Foresee(new ConfirmImport(Import.Id, Import.State.Hash), cancellation));
        MayWithdraw = Import.State.Status is ImportStatus.Running or ImportStatus.Unconfirmed
            && Offered(await acts.Foresee(new WithdrawImport(Import.Id, PrivateText.Of("-")), cancellation));
        return Page();
    }

    private static bool Offered(Foreseen foreseen) => foreseen is { Refusal: null, Capacity: not null };
}
