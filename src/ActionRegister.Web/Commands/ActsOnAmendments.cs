using Microsoft.AspNetCore.Mvc.ApplicationModels;

namespace ActionRegister.Web.Commands;

/// <summary>Gives the pages of acts that can be done on a proposal and on an amendment their second address.</summary>
internal static class ActsOnAmendments
{
    private static readonly (string Page, string Path)[] _acts =
    [
        ("/Rounds/CommentPage", "comment"),
        ("/Rounds/WithdrawCommentPage", "comments/{number:int:min(1)}/withdrawal"),
        ("/Rounds/AnswerCommentPage", "comments/{number:int:min(1)}/answer"),
        ("/Rounds/OpenRoundPage", "round"),
        ("/Rounds/CloseRoundPage", "round/close"),
        ("/Rounds/LeaveOutSeatPage", "round/left-out-seats"),
        ("/Rounds/PositionPage", "position"),
        ("/Rounds/Consents/ConsentPage", "consent"),
        ("/Rounds/AnswerObjectionPage", "objections/{number:int:min(1)}/answer"),
    ];

    public static void AddActsOnAmendments(this PageConventionCollection conventions)
    {
        foreach (var (page, path) in _acts)
            conventions.AddPageRoute(page, $"/entries/{{reference}}/amendments/{{amendment:int:min(1)}}/{path}");
    }
}
