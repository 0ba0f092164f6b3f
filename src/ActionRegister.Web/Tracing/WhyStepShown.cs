using ActionRegister.Application.Tracing;
using ActionRegister.Domain.Contents;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Localization;

namespace ActionRegister.Web.Tracing;

/// <summary>One step of the chain and the page that it stands on.</summary>
public sealed record WhyStepShown(WhyPage Page, WhyStep Step)
{
    /// <summary>What the step gives as a reason, each with a link to it.</summary>
    internal IHtmlContent Reason(WhyBecause because, IHtmlLocalizer<Texts> words)
    {
        var named = new HtmlContentBuilder();
        foreach (var (i, name) in because.Names.Index())
        {
            if (i > 0) named.Append(", ");
            named.AppendFormat("<a class=\"govuk-link\" href=\"{0}\">{1}</a>", Page.Step(name.Step), Page.Speech.Say(name.Name));
        }

        return words[$"WhyReason{because.Reason}", named];
    }

    /// <summary>The entry that a note names, by its reference, or null.</summary>
    internal static Reference? Entry(WhyNote note) =>
        note.Node is { Kind: WhyKind.Entry, Says: { Key: "OtherAgreed" or "OtherProposed" } says } ? new Reference((string)says.With[0]) : null;

    /// <summary>The entry that the step is about when it is none of this entry's own.</summary>
    internal Reference? Other => Step is { Kind: WhyKind.Entry, Says: { Key: "OtherAgreed" or "OtherProposed" } says } ? new Reference((string)says.With[0]) : null;
}
