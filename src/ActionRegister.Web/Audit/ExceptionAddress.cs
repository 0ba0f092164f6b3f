using ActionRegister.Application.Events;
using ActionRegister.Application.Reading;
using ActionRegister.Domain.Importing;
using ActionRegister.Web.Entries;

namespace ActionRegister.Web.Audit;

/// <summary>Where readers see what an exception is about, and whoever can do something about it does it.</summary>
internal static class ExceptionAddress
{
    /// <summary>The entry, the import or the group; what is none of them is seen in the log.</summary>
    public static string Of(ExceptionRow row, Kept happened) => row switch
    {
        { Reference: { } reference } => EntryAddress.Of(reference, row.Amendment),
        _ when happened.Event is ImportConfirmed => $"/imports/{happened.Stream.Key}",
        { Kind: ExceptionKind.LateRecord } => "/group",
        _ => $"/audit/events/{row.Position}",
    };
}
