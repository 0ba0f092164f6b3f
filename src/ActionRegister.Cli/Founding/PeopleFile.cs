using ActionRegister.Cli.Running;

namespace ActionRegister.Cli.Founding;

/// <summary>Who is who at the founding, as an operator writes it down.</summary>
/// <param name="People">Everybody, by a key that the rest of the file uses.</param>
/// <param name="Members">Who holds which seat; a seat not named is vacant.</param>
/// <param name="CoChairs">The two co-chairs.</param>
/// <param name="Secretariat">Keys of the people of the secretariat, at least one.</param>
/// <param name="Auditor">Key of the auditor, or null.</param>
internal sealed record PeopleFile(
    IReadOnlyDictionary<string, PersonInFile> People,
    IReadOnlyList<MemberInFile> Members,
    CoChairsInFile CoChairs,
    IReadOnlyList<string> Secretariat,
    string? Auditor)
{
    public static Task<PeopleFile> Read(FileInfo file, CancellationToken cancellation) =>
        JsonFile.Read<PeopleFile>(file, "a people file", cancellation);
}

/// <summary>A person.</summary>
/// <param name="Name">The name as people write it.</param>
/// <param name="SignIn">How the person signs in, or null when that is bound later.</param>
internal sealed record PersonInFile(string Name, SignInInFile? SignIn = null);

/// <summary>A sign-in: whom the identity provider says the person is.</summary>
internal sealed record SignInInFile(string Issuer, string Subject);

/// <summary>The holder of a seat, since when, and on which nomination.</summary>
internal sealed record MemberInFile(string Seat, string Person, DateOnly From, LetterInFile Nomination);

/// <summary>The two co-chairs.</summary>
internal sealed record CoChairsInFile(CoChairInFile Central, CoChairInFile Local);

/// <summary>A co-chair, since when, and on which notice.</summary>
internal sealed record CoChairInFile(string Person, DateOnly From, LetterInFile Notice);

/// <summary>The letter of the body that the terms name for the seat or office.</summary>
/// <param name="Dated">The day on it.</param>
/// <param name="Document">How it can be found.</param>
internal sealed record LetterInFile(DateOnly Dated, string Document);
