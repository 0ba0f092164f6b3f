using ActionRegister.Application.Events;

namespace ActionRegister.Application.Projections;

/// <summary>What one read model keeps, and what each event changes in it.</summary>
internal interface IReadModel
{
    /// <summary>Lower-case letters and underscores; also the name of the file with its tables.</summary>
    string Name { get; }

    /// <summary>Raised whenever its tables or <see cref="Apply"/> change: it is then built anew beside the live one.</summary>
    int Build { get; }

    /// <summary>Pure: statements on its own tables. Events that it does not care about change nothing.</summary>
    IEnumerable<FormattableString> Apply(Kept kept);
}
