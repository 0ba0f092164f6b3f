using ActionRegister.Web.Actions;
using ActionRegister.Web.Amendments;
using ActionRegister.Web.Audit;
using ActionRegister.Web.Decisions;
using ActionRegister.Web.Entries;
using ActionRegister.Web.Erasures;
using ActionRegister.Web.Founding;
using ActionRegister.Web.Identity;
using ActionRegister.Web.Importing;
using ActionRegister.Web.Input;
using ActionRegister.Web.Membership;
using ActionRegister.Web.People;
using ActionRegister.Web.Proposals;
using ActionRegister.Web.Rounds;
using ActionRegister.Web.Tracing;

namespace ActionRegister.Web.Hosting;

/// <summary>Every address of the API.</summary>
internal static class ApiRoutes
{
    /// <summary>Tag of everything that records something.</summary>
    public const string Acts = "Acts";

    public static void MapApi(this WebApplication app)
    {
        var api = app.MapGroup("/api/v1").RequireAuthorization().AddEndpointFilter<RefuseMalformed>();
        MapActs(api.MapGroup("").WithTags(Acts)
            .ProducesProblem(400).ProducesProblem(401).ProducesProblem(403).ProducesProblem(404).ProducesProblem(409)
            .ProducesProblem(412).ProducesProblem(413).ProducesProblem(415).ProducesProblem(422).ProducesProblem(503));
        MapReads(api.MapGroup("").WithTags("Reads").AddEndpointFilter<MayRead>()
            .ProducesProblem(400).ProducesProblem(401).ProducesProblem(403).ProducesProblem(404).ProducesProblem(503));
        api.MapGroup("").WithTags("Reads").ProducesProblem(400).ProducesProblem(401).ProducesProblem(403).ProducesProblem(503).MapAwaitingMe();
        if (app.Environment.IsDevelopment()) api.MapGroup("").WithTags("Development").MapDemoPeople();
    }

    private static void MapActs(IEndpointRouteBuilder acts)
    {
        acts.MapProposeDecision();
        acts.MapProposeAction();
        acts.MapReviseProposal();
        acts.MapWithdrawProposal();
        acts.MapGiveEarlyNotice();
        acts.MapAskShortNotice();
        acts.MapAgreeShortNotice();
        acts.MapConflicts();
        acts.MapComments();
        acts.MapRounds();
        acts.MapPositions();
        acts.MapConsents();
        acts.MapRecordJointAgreement();
        acts.MapRecords();
        acts.MapProposeAmendment();
        acts.MapReviseAmendment();
        acts.MapAmendments();
        acts.MapActions();
        acts.MapFounding();
        acts.MapSeats();
        acts.MapCoChairs();
        acts.MapOffices();
        acts.MapPeople();
        acts.MapErasures();
        acts.MapImports();
    }

    private static void MapReads(IEndpointRouteBuilder reads)
    {
        reads.MapRegister();
        reads.MapEntryReads();
        reads.MapHistory();
        reads.MapBlame();
        reads.MapWhy();
        reads.MapAwaiting();
        reads.MapForwardPlan();
        reads.MapExceptions();
        reads.MapImportReads();
        reads.MapGroupReads();
        reads.MapPeopleReads();
        reads.MapLogHead();
        reads.MapVerification();
    }
}
