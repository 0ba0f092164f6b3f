using ActionRegister.Application.Events;
using ActionRegister.Domain.Membership;
using ActionRegister.Domain.TermsOfReference;

namespace ActionRegister.Application.Tracing;

/// <summary>What happened in the group that a text carries, or that took something from it.</summary>
internal static class WhyRules
{
    /// <summary>The rules that an agreement or adoption brought into force in the same append.</summary>
    public static void Carried(WhyScene scene, Kept agreement, string node)
    {
        foreach (var kept in scene.GroupEvents.Where(e => e.Command == agreement.Command && By(e) == scene.Trace.State.Id))
            scene.Link(Add(scene, kept, scene.Node(node).Amendment), node, WhyReason.BroughtInBy, kept.Position, "by");
    }

    public static string Add(WhyScene scene, Kept kept, int? amendment) => scene.Add(kept, WhyKind.Rules, amendment, kept.Event switch
    {
        TermsOfReferenceAdopted e => new Said("TermsAdopted", e.Terms.ShortName),
        SettingChosen e => new Said("SettingChosen", e.Setting, e.To),
        CoChairAppointed e => new Said("CoChairAppointed", Party.CoChair(e.Side)),
        CoChairEnded e => new Said("CoChairEnded", Party.CoChair(e.Side)),
        _ => new Said("GroupEvent", kept.Type),
    });

    private static Domain.Contents.EntryId? By(Kept kept) => kept.Event switch
    {
        TermsOfReferenceAdopted e => e.By,
        SettingChosen e => e.By,
        _ => null,
    };
}
