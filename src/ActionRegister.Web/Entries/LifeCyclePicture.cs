using System.Globalization;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Html;

namespace ActionRegister.Web.Entries;

/// <summary>The picture of an entry's life, with a mark where it is now; its title says the same in words.</summary>
/// <param name="Title">Said in place of the picture.</param>
/// <param name="Here">Stands beside the step where it is.</param>
/// <param name="Upright">From top to bottom, for a narrow page.</param>
// Attributes and classes alone: the content security policy of the pages has no inline style.
internal sealed record LifeCyclePicture(IReadOnlyList<LifeStep> Steps, string Title, string Here, bool Upright) : IHtmlContent
{
    private const int Across = 150;
    private const int Down = 56;
    private const int Radius = 12;

    public void WriteTo(TextWriter writer, HtmlEncoder encoder)
    {
        var (width, height) = Upright ? (320, Steps.Count * Down) : (Steps.Count * Across, 96);
        Put(writer, $"<svg class=\"register-cycle register-cycle--{(Upright ? "upright" : "across")}\" role=\"img\" aria-label=\"{encoder.Encode(Title)}\" viewBox=\"0 0 {width} {height}\" width=\"{width}\" height=\"{height}\" focusable=\"false\">");
        for (var i = 0; i < Steps.Count; i++)
        {
            var (x, y) = Upright ? (20, 24 + i * Down) : (Across / 2 + i * Across, 24);
            if (i > 0)
            {
                var (fromX, fromY) = Upright ? (x, y - Down + Radius) : (x - Across + Radius, y);
                var (toX, toY) = Upright ? (x, y - Radius) : (x - Radius, y);
                Put(writer, $"<line class=\"register-cycle__way\" x1=\"{fromX}\" y1=\"{fromY}\" x2=\"{toX}\" y2=\"{toY}\"/>");
            }

            Step(Steps[i], x, y, writer, encoder);
        }

        writer.Write("</svg>");
    }

    private void Step(LifeStep step, int x, int y, TextWriter writer, HtmlEncoder encoder)
    {
        var state = step.Here ? "here" : step.Done ? "done" : "ahead";
        Put(writer, $"<circle class=\"register-cycle__step register-cycle__step--{state}\" cx=\"{x}\" cy=\"{y}\" r=\"{Radius}\"/>");
        var (textX, textY, anchor) = Upright ? (x + 26, y + 6, "start") : (x, y + 36, "middle");
        Put(writer, $"<text class=\"register-cycle__name register-cycle__name--{state}\" x=\"{textX}\" y=\"{textY}\" text-anchor=\"{anchor}\">{encoder.Encode(step.Words)}</text>");
        if (!step.Here) return;
        Put(writer, $"<text class=\"register-cycle__mark\" x=\"{textX}\" y=\"{textY + 20}\" text-anchor=\"{anchor}\">{encoder.Encode(Here)}</text>");
    }

    private static void Put(TextWriter writer, FormattableString markup) => writer.Write(markup.ToString(CultureInfo.InvariantCulture));
}
