using ActionRegister.Domain.Authority;
using ActionRegister.Domain.Deciding;
using ActionRegister.Domain.Decisions;
using ActionRegister.Web.Commands;
using System.Globalization;

namespace ActionRegister.Web.Decisions;

/// <summary>Puts a record right that is not content; a co-chair confirms it.</summary>
public sealed class CorrectRecordPage(ActDesk desk) : ActPage(desk, Offer)
{
    /// <summary>Where it is offered.</summary>
    public static new ActOffer Offer { get; } = new("CorrectRecord", Act.CorrectRecord, "correction", on => new CorrectRecord(on.Id, on.Entry.Row.LastPosition, ActOn.AnyWords));

    /// <inheritdoc/>
    protected override Task<ICommand?> Read(CancellationToken cancellation)
    {
        var (of, explanation) = (Typed.Needed("record"), Typed.NeededPrivate("explanation"));
        if (long.TryParse(of, NumberStyles.None, CultureInfo.InvariantCulture, out var position))
            return Task.FromResult<ICommand?>(new CorrectRecord(On.Id, position, explanation));
        if (of.Length > 0) Typed.Wrong("record", Desk.Words["MissingRecord"]);
        return Task.FromResult<ICommand?>(null);
    }

    /// <inheritdoc/>
    protected override Task Begin(CancellationToken cancellation)
    {
        Typed.Begin("record", Request.Query["record"].ToString()); // the history's links name it
        return Task.CompletedTask;
    }
}
