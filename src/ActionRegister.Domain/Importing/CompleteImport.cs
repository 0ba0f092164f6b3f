using ActionRegister.Domain.Authority;
using ActionRegister.Domain.Deciding;
using ActionRegister.Domain.Founding;
using ActionRegister.Domain.TermsOfReference;

namespace ActionRegister.Domain.Importing;

/// <summary>The operator completes an import, when what the log holds of it is what was announced. Then both co-chairs are asked.</summary>
/// <param name="Id">The import.</param>
/// <param name="Rows">How many of its rows the log holds.</param>
/// <param name="Entries">How many entries they made.</param>
/// <param name="Hash">Fingerprint of the rows as the log holds them.</param>
public sealed record CompleteImport(ImportId Id, int Rows, int Entries, ImportHash Hash) : ICommand
{
    /// <inheritdoc/>
    public IEnumerable<StreamName> Reads(View view) => [StreamName.Of(Id)];

    /// <inheritdoc/>
    public Outcome Decide(View view, Context context)
    {
        if (FoundingGuard.Open(view.Group) is { } closed) return closed;
        if (Standing.For(Act.Import, context, view.Group).Refusal is { } refused) return refused;
        var import = view.Import(Id) ?? Import.Initial;
        if (import.Status == ImportStatus.Unconfirmed && import.Hash == Hash) return Outcome.AlreadySo;
        if (ImportGuard.Takes(import, view.Group.Rules.Terms.Amending) is { } no) return no;
        if ((Rows, Entries, Hash) != (import.Rows, import.Entries, import.Hash))
        {
            return Refusal.Rule(
                null,
                $"The import of {import.File} announced {import.Rows} rows on {import.Entries} entries ({import.Hash.Short}), and the log holds {Rows} rows on {Entries} entries ({Hash.Short}). Run it again, or withdraw it.");
        }

        return Outcome.Accept(StreamName.Of(Id), new ImportCompleted(Rows, Entries, Hash));
    }
}
