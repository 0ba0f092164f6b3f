using ActionRegister.Domain.Authority;
using ActionRegister.Domain.Deciding;
using ActionRegister.Domain.Founding;

namespace ActionRegister.Domain.Importing;

/// <summary>The operator begins an import: says how many rows there are, and the fingerprint of all of them.</summary>
/// <param name="Id">The import; it follows from the fingerprint and the attempt.</param>
/// <param name="File">What the file is called.</param>
/// <param name="Rows">How many rows will be recorded.</param>
/// <param name="Entries">How many entries they make.</param>
/// <param name="Hash">Fingerprint of all these rows.</param>
/// <param name="Attempt">From 1; each but the first follows a withdrawal.</param>
public sealed record StartImport(ImportId Id, string File, int Rows, int Entries, ImportHash Hash, int Attempt) : ICommand
{
    private ImportId Before => ImportId.Of(Hash, Attempt - 1);

    /// <inheritdoc/>
    public IEnumerable<StreamName> Reads(View view) =>
        Attempt > 1 ? [StreamName.Of(Id), StreamName.Of(Before)] : [StreamName.Of(Id)];

    /// <inheritdoc/>
    public Outcome Decide(View view, Context context)
    {
        if (FoundingGuard.Open(view.Group) is { } closed) return closed;
        if (Standing.For(Act.Import, context, view.Group).Refusal is { } refused) return refused;
        if (Attempt < 1 || Id != ImportId.Of(Hash, Attempt))
            return Refusal.Rule(null, "The id of an import follows from the fingerprint of its rows, and this one does not.");
        if (Entries < 1 || Rows < Entries) return Refusal.Rule(null, "An import brings at least one entry, and a row for each.");
        if (Attempt > 1 && view.Import(Before) is not { Status: ImportStatus.Withdrawn })
            return Refusal.Rule(null, "These rows are imported again only after their import before was withdrawn.");

        return view.Import(Id) is { Status: ImportStatus.Unknown }
            ? Outcome.Accept(StreamName.Of(Id), new ImportStarted(File, Rows, Entries, Hash, Attempt))
            : Outcome.AlreadySo;
    }
}
