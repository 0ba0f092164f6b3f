using ActionRegister.Domain.Proposals;
using ActionRegister.Web.Commands;
using ActionRegister.Web.Input;

namespace ActionRegister.Web.Proposals;

internal static class AgreeShortNoticeEndpoint
{
    public static void MapAgreeShortNotice(this IEndpointRouteBuilder routes) =>
        routes.MapAct("/entries/{entry}/short-notice/agreement", "Agree to short notice, as co-chair", Agree);

    private static Task<IResult> Agree(
        EntryKey entry, Asked<SeenRequest> asked, CommandSender sender, CancellationToken cancellation) =>
        sender.On(entry, asked, id => new AgreeShortNotice(id, asked.Body.ContentHash.AsHash()), cancellation);
}
