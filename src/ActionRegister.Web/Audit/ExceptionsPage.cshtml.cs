using ActionRegister.Application.Reading;
using ActionRegister.Web.AsAt;
using ActionRegister.Web.Hosting;
using ActionRegister.Web.Wording;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;

namespace ActionRegister.Web.Audit;

/// <summary>Everything that was allowed and is out of the ordinary: short notices, late records, seats left out and the like.</summary>
public sealed class ExceptionsPage(ExceptionsFrom exceptions, Retelling retelling, PageFrame frame, TimeProvider time, IStringLocalizer<AsAt.Texts> asAtWords) : PageModel
{
    private const int Rows = 50;

    /// <summary>Where the list goes on; empty for its beginning.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Cursor { get; set; }

    internal AsAtAsked Asked { get; private set; } = AsAtAsked.Now(time.GetUtcNow());

    internal Application.Reading.ExceptionsPage? Exceptions { get; private set; }

    /// <summary>The events of the exceptions listed, by position.</summary>
    internal IReadOnlyDictionary<long, Retold> Told { get; private set; } = new Dictionary<long, Retold>();

    /// <summary>Lists them, the newest first.</summary>
    public async Task OnGet(CancellationToken cancellation)
    {
        Asked = this.AsAt(time, asAtWords);
        Exceptions = await this.Find(
            Asked, asAtWords, asOf => exceptions.Find(asOf, string.IsNullOrEmpty(Cursor) ? null : Cursor, Rows, cancellation));
        Told = await retelling.At(Exceptions.Rows.Select(row => row.Position), frame.Group, cancellation);
    }
}
