using System.CommandLine;
using System.Globalization;
using System.Text.RegularExpressions;
using ActionRegister.Application.Audit;
using ActionRegister.Application.Commands;
using ActionRegister.Application.Packs;
using ActionRegister.Application.Reading;
using ActionRegister.Cli.Running;
using ActionRegister.Domain.Authority;
using ActionRegister.Domain.Contents;
using ActionRegister.Domain.Deciding;
using ActionRegister.Domain.People;
using ActionRegister.EventStore.Packs;
using ActionRegister.EventStore.Reading;
using ActionRegister.EventStore.TamperEvidence;
using Microsoft.Extensions.DependencyInjection;

namespace ActionRegister.Cli.Audit;

/// <summary>Writes a folder by which a stranger can check, offline, what the register says of an entry or of a stretch of the log.</summary>
internal static partial class AuditPackCommand
{
    private const string Auditor = "auditor";

    private static readonly Argument<string> _about = new("ENTRY|RANGE")
    {
        Description = "An entry's reference (D-2026-0014), or two positions (412..480) or days (2026-05-01..2026-05-31), both included.",
    };

    private static readonly Argument<string> _folder = new("DIR") { Description = "The folder; it must not be there yet." };

    private static readonly Option<string> _for = new("--for")
    {
        Description = "Who will read it: a person by id, who gets what the permission table lets them see today; or \"auditor\".",
        HelpName = "PERSON",
        DefaultValueFactory = _ => Auditor,
    };

    public static RegisterCommand Make() => new(
        "audit-pack",
        "Writes one folder that a stranger can check offline: the events with proofs and the signed checkpoint, what opens them, why the "
            + "entry reads as it does, every text and what changed in it, the terms by which it was decided, and how to check all that.",
        "register audit-pack D-2026-0014 /media/audit/D-2026-0014",
        Write,
        _about,
        _folder,
        _for);

    private static async Task<Reply> Write(ParseResult parsed, Invocation invocation, CancellationToken cancellation)
    {
        var (text, folder) = (parsed.GetRequiredValue(_about), parsed.GetRequiredValue(_folder));
        var range = Range().Match(text);
        if (!range.Success && !Reference().IsMatch(text))
            throw Failure.Usage($"\"{text}\" is neither a reference (D-2026-0014) nor a range of positions (412..480) or days (2026-05-01..2026-05-31).");
        if (Path.Exists(folder)) throw Failure.CouldNotRun($"{folder} is there already; a pack is written into a folder of its own.");
        await using var register = await OpenRegister.With(invocation, cancellation);
        await using var following = await Following.Start(register, invocation.Work, cancellation);
        var reader = await Reader(parsed.GetRequiredValue(_for), register, invocation, cancellation);
        PackAbout about = range.Success ? await Stretch(range, register, cancellation) : new PackAbout.OneEntry(new Reference(text));
        Pack pack;
        try
        {
            pack = await register.Services.GetRequiredService<PackMaker>().Make(about, reader, cancellation);
        }
        catch (NoSuchPackException impossible)
        {
            throw Failure.Refused(impossible.Message);
        }

        try
        {
            PackFolder.Write(folder, pack.Files);
        }
        catch (IOException failed)
        {
            throw Failure.CouldNotRun(failed.Message.EndsWith('.') ? failed.Message : $"{folder} could not be written: {failed.Message}.");
        }

        return new(
            [
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"Packed {pack.Events} events in {pack.Files.Count} files into {folder}, under the checkpoint over {pack.Size} events, root {pack.Root}."),
                reader == PackReader.Auditor
                    ? $"Check it with \"register check-pack {folder}\", or with public tools as its README.txt tells."
                    : "Entries of the log are withheld from that reader; proofs of their hashes, and the documents, are there.",
            ],
            new Packed(folder, reader, pack.Events, pack.Files.Count, pack.Size, pack.Root));
    }

    private static async Task<PackReader> Reader(string text, OpenRegister register, Invocation invocation, CancellationToken cancellation)
    {
        if (text == Auditor) return PackReader.Auditor;
        if (!Guid.TryParse(text, out var id)) throw Failure.Usage($"\"{text}\" is nobody: give a person's id, or \"{Auditor}\".");
        var person = new PersonId(id);
        var group = await register.Services.GetRequiredService<GroupNow>().Find(cancellation);
        var asking = new Context(invocation.Time.GetUtcNow(), person, null, register.Services.GetRequiredService<RegisterKeys>().AuthorToken);
        if (Standing.For(Act.Read, asking, group).Refusal is not null)
            throw Failure.Refused($"The person {person} may not read the register today, so there is nothing to pack for them.");
        return await register.Services.GetRequiredService<LogReaders>().MayReadEntries(person, cancellation) ? PackReader.Auditor : PackReader.Reader;
    }

    private static async Task<PackAbout> Stretch(Match range, OpenRegister register, CancellationToken cancellation)
    {
        var (first, last) = (range.Groups["first"].Value, range.Groups["last"].Value);
        if (CanonicalText.TryNumber(first, out var from) && CanonicalText.TryNumber(last, out var to)) return new PackAbout.Stretch(from, to);
        if (Day(first) is not { } begin || Day(last) is not { } end || end < begin || end == DateOnly.MaxValue)
            throw Failure.Usage($"\"{range.Value}\" is no range: the first is a position or a day not after the last.");
        var log = register.Services.GetRequiredService<EventReader>();
        var before = await log.PositionAt(LondonDay.StartOf(begin).AddMicroseconds(-1), cancellation) ?? -1;
        var until = await log.PositionAt(LondonDay.EndOf(end), cancellation) ?? -1;
        return until > before ? new PackAbout.Stretch(before + 1, until) : throw Failure.Refused($"Nothing was recorded from {first} to {last}.");
    }

    private static DateOnly? Day(string text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    [GeneratedRegex("^(?<first>[0-9-]+)\\.\\.(?<last>[0-9-]+)$", RegexOptions.CultureInvariant)]
    private static partial Regex Range();

    [GeneratedRegex("^[DA]-[0-9]{4}-[0-9]{4,9}$", RegexOptions.CultureInvariant)]
    private static partial Regex Reference();

    private sealed record Packed(string Folder, PackReader For, int Events, int Files, long Size, string Root);
}
