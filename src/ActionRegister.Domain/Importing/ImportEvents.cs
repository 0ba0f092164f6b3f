using ActionRegister.Domain.Deciding;
using ActionRegister.Domain.People;
using ActionRegister.Domain.TermsOfReference;

namespace ActionRegister.Domain.Importing;

// Everything that can happen to an import as a whole. What it brings is recorded on the entries.

/// <summary>An operator began to import what was agreed before the register.</summary>
/// <param name="File">What the file is called.</param>
/// <param name="Rows">How many rows will be recorded.</param>
/// <param name="Entries">How many entries they make.</param>
/// <param name="Hash">Fingerprint of all these rows.</param>
/// <param name="Attempt">From 1; each but the first follows the withdrawal of the same rows.</param>
public sealed record ImportStarted(string File, int Rows, int Entries, ImportHash Hash, int Attempt) : IEvent;

/// <summary>Every row is recorded; the import takes no more and waits for both co-chairs.</summary>
/// <param name="Rows">How many rows are recorded.</param>
/// <param name="Entries">How many entries they made.</param>
/// <param name="Hash">Fingerprint of the rows as they are recorded.</param>
public sealed record ImportCompleted(int Rows, int Entries, ImportHash Hash) : IEvent;

/// <summary>One co-chair confirmed that what was imported is what was agreed.</summary>
/// <param name="CoChair">The side whose co-chair it is.</param>
/// <param name="Person">Who held the office.</param>
/// <param name="Hash">Fingerprint of the rows confirmed.</param>
/// <param name="Both">Whether both co-chairs now in office have confirmed: from then on its entries are agreed and locked.</param>
public sealed record ImportConfirmed(Side CoChair, PersonId Person, ImportHash Hash, bool Both) : IEvent;

/// <summary>The whole import was taken back before both co-chairs had confirmed it. Its references stay taken.</summary>
public sealed record ImportWithdrawn([property: PrivatePart] PrivateText Reasons) : IEvent;
