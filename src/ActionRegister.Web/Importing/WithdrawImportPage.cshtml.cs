using ActionRegister.Application.Reading;
using ActionRegister.Domain.Deciding;
using ActionRegister.Domain.Importing;
using ActionRegister.Web.Commands;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;

namespace ActionRegister.Web.Importing;

/// <summary>Where a co-chair takes a whole import back, before both have confirmed it.</summary>
public sealed class WithdrawImportPage(HappenedOn happened, PageActs acts, IStringLocalizer<Commands.Texts> words) : PageModel
{
    private ImportShown? _import;
    private TypedForm? _form;

    internal ImportShown Import => _import ?? throw new InvalidOperationException("It is read first.");

    internal TypedForm Typed => _form ?? throw new InvalidOperationException("It is made first.");

    internal Guid CommandId { get; private set; }

    /// <summary>Why it would be refused now, or null.</summary>
    internal Refusal? WouldBeRefused { get; private set; }

    /// <summary>Shows it.</summary>
    public async Task<IActionResult> OnGet(Guid import, CancellationToken cancellation) =>
        await Read(import, null, cancellation) ? Page() : NotFound();

    /// <summary>Withdraws it.</summary>
    public async Task<IActionResult> OnPost(Guid import, CancellationToken cancellation)
    {
        if (!await Read(import, await Request.ReadFormAsync(cancellation), cancellation)) return NotFound();
        var reasons = Typed.NeededPrivate("reasons");
        return ModelState.IsValid
            ? this.After(await acts.Send(new WithdrawImport(Import.Id, reasons), cancellation), Import.Address)
            : new PageResult { StatusCode = StatusCodes.Status422UnprocessableEntity };
    }

    private async Task<bool> Read(Guid import, IFormCollection? sent, CancellationToken cancellation)
    {
        (_form, CommandId) = (new(sent, ModelState, words), acts.NewId());
        _import = await ImportShown.Find(import, happened, cancellation);
        if (_import is null) return false;
        WouldBeRefused = (await acts.Foresee(new WithdrawImport(Import.Id, PrivateText.Of("-")), cancellation)).Refusal;
        return true;
    }
}
