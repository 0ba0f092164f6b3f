using System.Globalization;
using ActionRegister.Application.Importing;
using ActionRegister.Application.Reading;
using ActionRegister.Domain.Deciding;
using ActionRegister.Domain.Membership;
using ActionRegister.Domain.People;
using ActionRegister.Web.Wording;
using Microsoft.Extensions.Localization;

namespace ActionRegister.Web.Awaiting;

/// <summary>One asking as a person reads it.</summary>
/// <param name="What">What is asked for: "Give your seat's position on D-2026-0014".</param>
/// <param name="Address">The page where it is done.</param>
/// <param name="Title">Title of the entry it is about, or null for a matter of the group.</param>
/// <param name="As">The seat or office that is asked, in words.</param>
/// <param name="Until">By the end of which London day, or null when no day is set.</param>
/// <param name="Deadline">The same in words.</param>
/// <param name="Late">Whether that day is over.</param>
/// <param name="Soon">Whether it is within the next three days.</param>
public sealed record AskedItem(
    string What, string Address, string? Title, string As, DateOnly? Until, string Deadline, bool Late, bool Soon);

/// <summary>Says what people are asked for, in the reader's language.</summary>
public sealed class AskedWords(IStringLocalizer<Texts> words, PartyWords parties, PeopleKnown people, ImportsFrom imports)
{
    private const int SoonDays = 3;

    /// <summary>Each asking, in the order given.</summary>
    public async Task<IReadOnlyList<AskedItem>> Of(AwaitedPage page, Group group, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(page);
        var today = LondonDay.Of(page.Moment.At);
        var items = new List<AskedItem>();
        foreach (var row in page.Rows) items.Add(Of(row, await About(row, group, cancellation), today, group));
        return items;
    }

    private AskedItem Of(AwaitedRow row, string about, DateOnly today, Group group) => new(
        Sentence(row, about),
        AskedAddress.Of(row),
        row.Title,
        parties.Of(row.Of, group),
        row.Until,
        Deadline(row.Until, today),
        row.Until < today,
        row.Until is { } until && until >= today && until.DayNumber - today.DayNumber <= SoonDays);

    private string Sentence(AwaitedRow row, string about) => row.For switch
    {
        AskedFor.Comment => words["Comment", Text(row)],
        AskedFor.ShortNotice => words["ShortNotice", Text(row)],
        AskedFor.AnswerToComment => words["AnswerToComment", Text(row), row.Number!], // asked of a comment
        AskedFor.Conflict => words["Conflict", Text(row), row.Number!], // asked of a claim
        AskedFor.Position => words["Position", Text(row)],
        AskedFor.AnswerToObjection => words["AnswerToObjection", Text(row), row.Number!], // asked of an objection
        AskedFor.Consent => words["Consent", Text(row)],
        AskedFor.LeavingOutSeat => words["LeavingOutSeat", Text(row), about],
        AskedFor.Action => words["Action", Text(row)],
        AskedFor.CompletionReport => words["CompletionReport", Text(row)],
        AskedFor.Founding => words["Founding"],
        AskedFor.CoChair => words["CoChair", about],
        AskedFor.Office => words["Office", about],
        AskedFor.SignIn => words["SignIn", about],
        AskedFor.RecordCorrection => words["RecordCorrection", Text(row), row.Number!], // asked of a correction
        AskedFor.Erasure => words["Erasure"],
        AskedFor.Import => words["Import", about],
        AskedFor.Agreement => row.Amendment is null ? words["Agreement", Text(row)] : words["Adoption", Text(row)],
    };

    private string Text(AwaitedRow row) =>
        row.Amendment is { } number ? words["AmendmentOf", number, row.Reference!.Value.Value].Value : row.Reference?.Value ?? ""; // an amendment is of an entry

    private async Task<string> About(AwaitedRow row, Group group, CancellationToken cancellation) => row switch
    {
        { For: AskedFor.LeavingOutSeat, Subject: { } seat } => parties.Of(Party.Of(new SeatId(seat)), group),
        { For: AskedFor.CoChair, Subject: { } side } => parties.CoChair(Enum.Parse<Domain.TermsOfReference.Side>(side, ignoreCase: true)),
        { For: AskedFor.Office or AskedFor.SignIn, Subject: { } person } =>
            parties.Person((await people.Find(new PersonId(Guid.ParseExact(person, "D")), cancellation))?.Name.Words),
        { For: AskedFor.Import, Subject: { } import } =>
            (await imports.Find(AsOf.Now, cancellation)).Imports.FirstOrDefault(one => $"{one.Id}" == import)?.File ?? "",
        _ => "",
    };

    private string Deadline(DateOnly? until, DateOnly today) => until is not { } day
        ? words["NoDay"]
        : (day.DayNumber - today.DayNumber) switch
        {
            < 0 => words["LateSince", Dates.Words(day)],
            0 => words["ByToday"],
            1 => words["ByTomorrow", Dates.Words(day)],
            var days => words["ByDay", Dates.Words(day), days.ToString(CultureInfo.CurrentCulture)],
        };
}
