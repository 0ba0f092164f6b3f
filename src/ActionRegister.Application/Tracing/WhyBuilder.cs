using ActionRegister.Domain.Deciding;
using ActionRegister.Domain.Rounds;

namespace ActionRegister.Application.Tracing;

/// <summary>Puts the graph together from what was recorded.</summary>
internal static class WhyBuilder
{
    /// <summary>The whole graph of an entry: every text, and everything that led to it or ended it.</summary>
    public static void Build(WhyScene scene)
    {
        var texts = new WhyTexts(scene);
        var asking = new WhyAsking(scene, texts);
        var endings = new WhyEndings(scene, texts, asking);
        var number = 1;
        foreach (var kept in scene.Trace.Events)
        {
            if (texts.Tell(kept, number)) number++;
            else if (!asking.Tell(kept)) endings.Tell(kept);
        }

        Comments(scene);
        Objections(scene);
        Doing(scene);
    }

    private static void Doing(WhyScene scene)
    {
        // What is carried out is what was agreed.
        var agreed = scene.Nodes.FirstOrDefault(n => n is { Kind: WhyKind.Agreement, Amendment: null }) ?? scene.Nodes.First(n => n.Kind == WhyKind.Text);
        foreach (var action in scene.Doing.Where(scene.Others.ContainsKey))
            scene.Link(scene.Other(action)!, agreed.Id, WhyReason.CarriesOut, scene.Others[action].Events[0].Position, "under"); // another entry
    }

    private static void Comments(WhyScene scene)
    {
        foreach (var comment in scene.Trace.Comments.Where(c => c is { Late: false, Withdrawn: false }))
        {
            var node = WhyScene.Id(comment.Position);
            if (comment.Answer is null) scene.Lacks(node, "answer", new Said("GapNotAnswered", comment.Number, LondonDay.Of(scene.Trace.Moment.At)));
            else if (comment.Answer is not Answer.NotAccepted && comment.NamedBy is null) scene.Lacks(node, "comments", new Said("GapNotFollowed", comment.Number));
        }

        foreach (var version in scene.Trace.Versions.Where(v => !scene.Trace.State.Imported || v.Amendment is not null).DistinctBy(v => v.Amendment))
        {
            // Before everybody was told nobody is waited for.
            if (scene.Nodes.Any(n => n.Kind == WhyKind.Notice && n.Amendment == version.Amendment) && !scene.Trace.Comments.Any(c => c.Amendment == version.Amendment))
                scene.Lacks(WhyScene.Id(version.Position), "comment", new Said("GapNoComment"));
        }
    }

    private static void Objections(WhyScene scene)
    {
        foreach (var version in scene.Trace.Versions.DistinctBy(v => v.Amendment))
        {
            foreach (var objection in scene.Trace.State.Deliberation(version.Amendment)?.Objections ?? [])
            {
                if (objection.AnsweredAt is null)
                    scene.Lacks(WhyScene.Id(objection.Position), "objection", new Said("GapObjection", objection.Number));
            }
        }
    }
}
