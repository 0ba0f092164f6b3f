using ActionRegister.Domain.Contents;
using ActionRegister.Domain.Deciding;
using ActionRegister.Domain.Importing;
using ActionRegister.Domain.Membership;
using ActionRegister.UnitTests.Deciding;
using static ActionRegister.UnitTests.Deciding.TheGroup;

namespace ActionRegister.UnitTests.Importing;

/// <summary>A small import: a decision of 2019 that was amended in 2020, and an action under it that was done.</summary>
internal static class Imports
{
    public static readonly DateOnly Agreed = new(2019, 5, 3);

    /// <summary>The rows of the decision.</summary>
    public static IReadOnlyList<ImportRow> OfTheDecision { get; } =
    [
        Row("r1", "D1", Happened.Agreed) with { Content = Text("Dispersal is reviewed each year."), OldReference = "Minute 12" },
        Row("r2", "D1", Happened.Amended, 300) with { Content = Text("Dispersal is reviewed each quarter.", 300) },
    ];

    /// <summary>The rows of the action under it.</summary>
    public static IReadOnlyList<ImportRow> OfTheAction { get; } =
    [
        Row("r3", "A1", Happened.Agreed, 10) with { Content = Task("Write the review.", 10), Under = "D1" },
        Row("r4", "A1", Happened.Progress, 20) with { Note = "Half of it is written." },
        Row("r5", "A1", Happened.Completed, 30) with { Note = "Published on the group's pages." },
    ];

    public static ImportHash Hash { get; } = HashOf(OfTheDecision, OfTheAction);

    public static ImportId Id { get; } = ImportId.Of(Hash, 1);

    public static EntryId D1 { get; } = Id.Entry("D1");

    public static EntryId A1 { get; } = Id.Entry("A1");

    public static StartImport Start { get; } = new(Id, "minutes.csv", 5, 2, Hash, 1);

    public static CompleteImport Complete { get; } = new(Id, 5, 2, Hash);

    public static ConfirmImport Confirm { get; } = new(Id, Hash);

    public static WithdrawImport Withdraw { get; } = new(Id, PrivateText.Of("It is another group's."));

    public static ImportEntry TheDecision { get; } = Whole(Id, new("D-2026-0014"), OfTheDecision);

    public static ImportEntry TheAction { get; } = Whole(Id, new("A-2026-0001"), OfTheAction);

    /// <summary>All rows of an entry at once.</summary>
    public static ImportEntry Whole(ImportId import, Reference reference, IReadOnlyList<ImportRow> rows) =>
        new(import, reference, rows, 1, rows.Count);

    public static ImportHash HashOf(params IReadOnlyList<ImportRow>[] entries) =>
        ImportHash.Of(entries.SelectMany(rows => rows.Select((row, index) => row.Fingerprint(index + 1))));

    public static ImportRow Row(string id, string entry, Happened what, int days = 0) =>
        new(id, entry, what, Agreed.AddDays(days), "minutes of 3 May 2019, item 4", Party.Of(Wales));

    public static Content Text(string text, int days = 0) => new(
        EntryKind.Decision, "Reviewing dispersal", text, "Numbers change.", Agreed.AddDays(days), null, [], null, null, [], [], null, []);

    public static Content Task(string text, int days = 0) => Text(text, days) with
    {
        Kind = EntryKind.Action,
        Title = "The review",
        Owners = [Party.Of(Wales)],
        Due = new(Agreed.AddDays(90), null),
    };

    /// <summary>The import has begun.</summary>
    public static Scenario Begun() => Scenario.Given(Ledger()).ByOperator().When(Start).ThenAccepted();

    /// <summary>Every row is recorded.</summary>
    public static Scenario Recorded() => Begun().When(TheDecision).ThenAccepted().When(TheAction).ThenAccepted();

    /// <summary>It waits for both co-chairs.</summary>
    public static Scenario Completed() => Recorded().When(Complete).ThenAccepted();

    /// <summary>Both co-chairs have confirmed it.</summary>
    public static Scenario Confirmed() =>
        Completed().By(CentralCoChair).When(Confirm).ThenAccepted().By(LocalCoChair).When(Confirm).ThenAccepted();
}
