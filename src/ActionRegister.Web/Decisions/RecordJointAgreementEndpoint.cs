using ActionRegister.Domain.Decisions;
using ActionRegister.Web.Commands;
using ActionRegister.Web.Input;

namespace ActionRegister.Web.Decisions;

internal static class RecordJointAgreementEndpoint
{
    public static void MapRecordJointAgreement(this IEndpointRouteBuilder routes) =>
        routes.MapAct("/entries/{entry}/agreement", "Record joint agreement, when every requirement is met", Record);

    private static Task<IResult> Record(
        EntryKey entry, Asked<SeenRequest> asked, CommandSender sender, CancellationToken cancellation) =>
        sender.On(entry, asked, id => new RecordJointAgreement(id, asked.Body.ContentHash.AsHash()), cancellation);
}
