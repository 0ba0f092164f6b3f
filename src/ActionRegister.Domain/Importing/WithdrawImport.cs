using ActionRegister.Domain.Authority;
using ActionRegister.Domain.Deciding;
using ActionRegister.Domain.Founding;
using ActionRegister.Domain.TermsOfReference;

namespace ActionRegister.Domain.Importing;

/// <summary>The operator or a co-chair takes a whole import back, before both co-chairs have confirmed it.</summary>
/// <param name="Id">The import.</param>
/// <param name="Reasons">Why.</param>
public sealed record WithdrawImport(ImportId Id, PrivateText Reasons) : ICommand
{
    /// <inheritdoc/>
    public IEnumerable<StreamName> Reads(View view) => [StreamName.Of(Id)];

    /// <inheritdoc/>
    public Outcome Decide(View view, Context context)
    {
        if (FoundingGuard.Open(view.Group) is { } closed) return closed;
        if (view.Import(Id) is not { Status: not ImportStatus.Unknown } import) return Refusal.NotFound("There is no such import.");
        if (Standing.For(Act.WithdrawImport, context, view.Group).Refusal is { } refused) return refused;
        return import.Status switch
        {
            ImportStatus.Withdrawn => Outcome.AlreadySo,
            ImportStatus.Confirmed => ImportGuard.Takes(import, view.Group.Rules.Terms.Amending)!, // says why not
            _ => Outcome.Accept(StreamName.Of(Id), new ImportWithdrawn(Reasons)),
        };
    }
}
