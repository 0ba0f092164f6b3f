using ActionRegister.Application.Reading;
using ActionRegister.Domain.Contents;

namespace ActionRegister.Application.Tracing;

/// <summary>Says of every word of a text which event introduced it, and by what it came into force.</summary>
public sealed class BlameOf(Moments moments, TracedEntries entries)
{
    /// <summary>
    /// One text by its number, or, without a number, the one in force (otherwise the latest); null when there is none at that
    /// moment.
    /// </summary>
    public async Task<BlamePage?> Find(EntryId entry, int? text, AsOf asOf, CancellationToken cancellation)
    {
        var moment = await moments.Of(asOf, cancellation);
        if (await entries.Find(entry, moment, cancellation) is not { } trace) return null;
        var version = text is { } number ? trace.Versions.FirstOrDefault(v => v.Number == number) : trace.Standing;
        return version is null ? null : trace.Blame(version);
    }
}
