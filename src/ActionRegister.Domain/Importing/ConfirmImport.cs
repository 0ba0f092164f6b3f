using ActionRegister.Domain.Authority;
using ActionRegister.Domain.Deciding;
using ActionRegister.Domain.Founding;
using ActionRegister.Domain.Membership;
using ActionRegister.Domain.TermsOfReference;

namespace ActionRegister.Domain.Importing;

/// <summary>
/// A co-chair confirms, in person, that what was imported is what was agreed. With the other co-chair's confirmation of the
/// same rows its entries are agreed, and locked like any other.
/// </summary>
/// <param name="Id">The import.</param>
/// <param name="Seen">Fingerprint of the rows that the co-chair was shown.</param>
public sealed record ConfirmImport(ImportId Id, ImportHash Seen) : ICommand
{
    /// <inheritdoc/>
    public IEnumerable<StreamName> Reads(View view) => [StreamName.Of(Id)];

    /// <inheritdoc/>
    public Outcome Decide(View view, Context context)
    {
        if (FoundingGuard.Open(view.Group) is { } closed) return closed;
        if (view.Import(Id) is not { Status: not ImportStatus.Unknown } import) return Refusal.NotFound("There is no such import.");
        var standing = Standing.For(Act.ConfirmImport, context, view.Group);
        if (standing.Refusal is { } refused) return refused;
        var clause = view.Group.Rules.Terms.JointAgreement;
        if (Seen != import.Hash)
            return Refusal.Rule(clause, $"You saw the rows {Seen.Short}, and this import has {import.Hash.Short}: read it again.");
        if (import.Status == ImportStatus.Running)
            return Refusal.Rule(clause, $"The import of {import.File} is not complete: it can be confirmed when every row is recorded.");
        if (import.Status == ImportStatus.Withdrawn) return Refusal.Rule(clause, $"The import of {import.File} was withdrawn.");

        var person = context.By!.Value; // a co-chair is a person
        var confirmed = import.ConfirmedBy.TryGetValue(standing.Side, out var by) && by == person;
        return import.Status == ImportStatus.Confirmed || confirmed
            ? Outcome.AlreadySo
            : Outcome.Accept(StreamName.Of(Id), new ImportConfirmed(standing.Side, person, Seen, OtherConfirmed(view.Group, import, standing)));
    }

    // A confirmation counts while whoever gave it holds the office: a new co-chair answers for themselves.
    private static bool OtherConfirmed(Group group, Import import, Standing standing) => import.ConfirmedBy.Any(confirmation =>
        confirmation.Key != standing.Side
        && group.CoChairs[confirmation.Key] is { Confirmed: true, Person: { } holder } && holder == confirmation.Value);
}
