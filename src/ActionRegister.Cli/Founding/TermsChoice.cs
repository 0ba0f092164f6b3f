using ActionRegister.Cli.Running;
using ActionRegister.Cli.TermsOfReference;
using ActionRegister.Domain.TermsOfReference;

namespace ActionRegister.Cli.Founding;

/// <summary>Finds the version that each document publishes, keeps the document's words beside it, and gives it a day.</summary>
internal static class TermsChoice
{
    /// <summary>One version for each file, in the same order.</summary>
    public static IReadOnlyList<TermsVersion> Of(
        IReadOnlyList<TermsFile> files, IReadOnlyList<string> names, IReadOnlyList<DateOnly> days, IReadOnlyList<string> bases)
    {
        if (names.Count > 0 && names.Count != files.Count)
            throw Failure.Usage($"--as is given {names.Count} times for {files.Count} documents: give it once for each, in the same order, or not at all.");
        RequireBases(days, bases);
        return WithDays([.. files.Select((file, i) => Version(file, names.Count > 0 ? names[i] : null))], days, bases);
    }

    /// <summary>The same versions, each that states no date with the next of the days that are given.</summary>
    public static IReadOnlyList<TermsVersion> WithDays(
        IReadOnlyList<TermsVersion> versions, IReadOnlyList<DateOnly> days, IReadOnlyList<string> bases)
    {
        RequireBases(days, bases);
        var undated = versions.Where(terms => terms.Dated.Day is null).ToList();
        if (days.Count < undated.Count)
        {
            throw Failure.Refused($"\"{undated[days.Count].ShortName}\" states no date: say since when it was in force with "
                + "--day DATE, and where that day comes from with --basis TEXT.");
        }

        if (days.Count > undated.Count)
            throw Failure.Refused($"--day is given {days.Count} times, and {undated.Count} of the documents state no date: a stated date stands.");

        var given = new Queue<(DateOnly Day, string Basis)>(days.Zip(bases));
        return [.. versions.Select(terms => terms.Dated.Day is null ? Dated(terms, given.Dequeue()) : terms)];
    }

    // Asked before the files are looked at, too: a slip of the command line is told before anything else.
    private static void RequireBases(IReadOnlyList<DateOnly> days, IReadOnlyList<string> bases)
    {
        if (days.Count != bases.Count)
            throw Failure.Usage("Each --day needs its --basis: where the day comes from.");
    }

    private static TermsVersion Version(TermsFile file, string? name)
    {
        if (name is null)
        {
            return file.Version?.WithPublishedWords(file.Document) ?? throw Failure.Refused(
                $"{file.Path} publishes none of the versions that the register knows ({Known}) by its title, date and clauses: "
                + "name the one it is with --as.");
        }

        var terms = ReadyMadeTerms.Find(name)
            ?? throw Failure.Usage($"There is no ready-made version \"{name}\": {Known} can be taken.");
        return terms.Misfit(file.Document) is { } misfit
            ? throw Failure.Refused($"{file.Path}: {misfit}")
            : terms.WithPublishedWords(file.Document);
    }

    private static TermsVersion Dated(TermsVersion terms, (DateOnly Day, string Basis) given) =>
        terms with { Dated = terms.Dated.WithDay(given.Day, given.Basis) };

    private static string Known => string.Join(" and ", ReadyMadeTerms.All.Select(terms => terms.Name));
}
