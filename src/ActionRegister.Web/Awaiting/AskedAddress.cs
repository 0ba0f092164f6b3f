using ActionRegister.Application.Reading;
using ActionRegister.Web.Entries;

namespace ActionRegister.Web.Awaiting;

/// <summary>Where somebody does what they are asked for: one page for each kind of asking.</summary>
public static class AskedAddress
{
    /// <summary>The address of that page.</summary>
    public static string Of(AwaitedRow row)
    {
        ArgumentNullException.ThrowIfNull(row);
        return row.For switch
        {
            AskedFor.Comment => $"{Text(row)}/comment",
            AskedFor.ShortNotice => $"{Entry(row)}/short-notice/agreement",
            AskedFor.AnswerToComment => $"{Text(row)}/comments/{row.Number}/answer",
            // Both co-chairs settle it; the sponsor instead adds the link that it asks for.
            AskedFor.Conflict => row.Of.CoChairOf is null ? $"{Entry(row)}/revise" : $"{Entry(row)}/conflicts/{row.Number}/settlement",
            AskedFor.Position => $"{Text(row)}/position",
            AskedFor.AnswerToObjection => $"{Text(row)}/objections/{row.Number}/answer",
            AskedFor.Consent => $"{Text(row)}/consent",
            AskedFor.LeavingOutSeat => $"{Text(row)}/round/left-out-seats",
            AskedFor.Action => $"{Entry(row)}/progress",
            AskedFor.CompletionReport => $"{Entry(row)}/completions/{row.Number}/dispute",
            AskedFor.Founding => "/founding",
            AskedFor.CoChair => $"/group/co-chairs/{row.Subject}/confirmation",
            AskedFor.Office => $"/group/offices/{row.Subject}",
            AskedFor.SignIn => $"/group/people/{row.Subject}/sign-in",
            AskedFor.RecordCorrection => $"{Entry(row)}/corrections/{row.Number}/confirmation",
            AskedFor.Erasure => $"/group/erasures/{row.Subject}",
            AskedFor.Import => $"/imports/{row.Subject}",
            AskedFor.Agreement => $"{Text(row)}/{(row.Amendment is null ? "agreement" : "adoption")}",
        };
    }

    private static string Entry(AwaitedRow row) => $"/entries/{row.Reference}";

    private static string Text(AwaitedRow row) => EntryAddress.Of(row.Reference?.Value ?? "", row.Amendment); // whoever is asked for a text is asked about an entry
}
