using System.Text.Json;
using ActionRegister.Cli.Running;
using ActionRegister.Domain.TermsOfReference;

namespace ActionRegister.Cli.TermsOfReference;

/// <summary>What a terms document means for the rules, as an operator writes it down; what is left out stays as it is in force.</summary>
/// <param name="Places">Which clause says what the rules rely on: place to clause; null says that the new terms are silent.</param>
/// <param name="Summaries">What a clause says in plain words: clause to words.</param>
/// <param name="Composition">The bodies, seats and co-chairs, whole.</param>
internal sealed record ProvisionsFile(
    IReadOnlyDictionary<string, string?>? Places = null,
    IReadOnlyDictionary<string, string>? Summaries = null,
    Composition? Composition = null)
{
    public static Task<ProvisionsFile> Read(FileInfo file, CancellationToken cancellation) =>
        JsonFile.Read<ProvisionsFile>(file, "a provisions file", cancellation);

    /// <summary>The places in force, with those of this file in their stead.</summary>
    public ClausePlaces Over(ClausePlaces inForce)
    {
        var places = JsonSerializer.SerializeToNode(inForce, JsonFile.Options)!.AsObject(); // a record is an object
        foreach (var (name, cite) in Places ?? new Dictionary<string, string?>())
        {
            if (!places.ContainsKey(name))
                throw Failure.Refused($"There is no place \"{name}\"; known are {string.Join(", ", places.Select(place => place.Key))}.");
            places[name] = cite;
        }

        try
        {
            return places.Deserialize<ClausePlaces>(JsonFile.Options)!; // it is no null
        }
        catch (JsonException lacking)
        {
            throw Failure.Refused($"The place {lacking.Path?.TrimStart('$', '.')} cannot be left out: the rules rely on it.");
        }
    }
}
