using System.Text.RegularExpressions;
using System.Xml.Linq;
using ActionRegister.Application.Tracing;
using ActionRegister.Domain.Amendments;
using ActionRegister.Domain.Contents;
using ActionRegister.Domain.Deciding;
using ActionRegister.Domain.Proposals;
using ActionRegister.Domain.Rounds;
using ActionRegister.UnitTests.Deciding;
using Shouldly;
using Xunit;
using static ActionRegister.UnitTests.Deciding.TheEntry;
using static ActionRegister.UnitTests.Deciding.TheGroup;

namespace ActionRegister.UnitTests.Tracing;

public sealed partial class WhyTests
{
    private static readonly Content _monthly = Decision("Dispersal is reviewed every month.");

    [Fact]
    public void A_decision_that_a_comment_changed_says_so_in_three_sentences()
    {
        var graph = Why(Commented().Agree());

        Said(graph).ShouldBe(
        [
            $"Wales proposed it on 1 June 2026, for this reason: “{_monthly.Reasons!.TrimEnd('.')}”; the group and both co-chairs agreed to it on 18 June 2026, as ARCSEG, October 2022, Focus 5 demands.", // every test content has reasons
            "Its text was changed because of comments by Wales.",
        ]);
    }

    [Fact]
    public void Agreement_rests_on_notice_round_every_position_both_consents_and_a_clause()
    {
        var graph = Why(Commented().Agree());
        var agreement = graph.Nodes.Single(n => n.Kind == WhyKind.Agreement);

        var reasons = graph.Edges.Where(e => e.From == agreement.Id).Select(e => graph.Nodes.Single(n => n.Id == e.To)).ToList();

        reasons.Select(n => n.Kind).Distinct().Order().ShouldBe([WhyKind.Notice, WhyKind.Round, WhyKind.Position, WhyKind.Consent, WhyKind.Clause]);
        reasons.Count(n => n.Kind == WhyKind.Consent).ShouldBe(2);
        graph.Edges.ShouldContain(e => e.From == graph.Focus && e.To == agreement.Id && e.Reason == WhyReason.BroughtInBy && e.Field == "hash");
    }

    [Fact]
    public void Every_edge_ties_two_nodes_and_names_an_event_that_is_one_of_them_or_a_node()
    {
        var graph = Why(Amended(Commented().Agree().Ledger, Id, Decision("Dispersal is reviewed every week.")).Ready().Adopt());

        var nodes = graph.Nodes.ToDictionary(n => n.Id);
        graph.Edges.ShouldAllBe(e => nodes.ContainsKey(e.From) && nodes.ContainsKey(e.To) && graph.Nodes.Any(n => n.Event == e.Event) && e.Field.Length > 0);
        graph.Nodes.Where(n => n.By is not null).ShouldAllBe(n => n.Event != null && n.At != null && n.Type != null);
    }

    [Fact]
    public void What_a_change_of_text_voided_is_shown_with_what_voided_it()
    {
        var course = Proposed().Notice().Wait().Ask().Days(1).Seats().Days(1).CoChairs();
        course.Do(new ReviseProposal(Id, course.Hash, _monthly, [], false, []), Holder(Wales));

        var graph = Why(course);

        var revision = graph.Nodes.Single(n => n.Type == "proposal-revised.v1");
        graph.Edges.Count(e => e.Reason == WhyReason.VoidedBy && e.To == revision.Id).ShouldBe(course.Ledger.Group.Electorate(0).Count + 2);
        Said(graph)[^1].ShouldContain("became void and had to be given again.");
        graph.Nodes.ShouldContain(n => n.Kind == WhyKind.Gap && n.Says.Key == "GapNoCommentNamed");
    }

    [Fact]
    public void What_is_missing_is_a_gap_in_words()
    {
        var course = Proposed().Notice();
        course.Do(new MakeComment(Id, null, course.Hash, null, PrivateText.Of("Why?")), Holder(London));
        Gaps(Why(course)).ShouldBe(["Comment 1 was not answered by 1 June 2026."]);
        course.Do(new AnswerComment(Id, null, 1, Answer.Accepted, PrivateText.Of("Yes.")), Holder(Wales));
        Gaps(Why(course)).ShouldBe(["Comment 1 was accepted, and no revision names it."]);
        Gaps(Why(Proposed().Notice())).ShouldBe(["No comment was made."]);
    }

    [Fact]
    public void An_entry_from_before_the_register_says_that_nothing_is_recorded_of_how_it_came_about()
    {
        var ledger = TheGroup.Ledger();
        var imported = ledger.Log.Last(r => r.Event is EntryImported).Stream;

        var graph = Why(new Course(ledger, new EntryId(Guid.Parse(imported.Key)), null, Scenario.Instant(Day)));

        Gaps(graph).ShouldBe(["No notice, comment, position or consent is recorded: it was agreed before the register."]);
        Said(graph)[0].ShouldStartWith("It was agreed before the register, in force from 1 October 2022");
    }

    [Fact]
    public void Words_lead_to_the_comment_that_asked_for_them_and_to_who_agreed()
    {
        var graph = Why(Commented().Agree(), "every  MONTH");

        graph.Phrase!.Runs.Select(r => r.Text).ShouldBe(["every", " month"]); // it was asked for
        Said(Why(Commented().Agree(), "month")).ShouldBe(
        [
            "Wales put these words there on 1 June 2026, because of comments by Wales.",
            "Wales had asked: “Every month, please.” The answer: “Yes.”",
            "The group and both co-chairs agreed to them on 18 June 2026, as ARCSEG, October 2022, Focus 5 demands; they are in force from 18 June 2026.",
        ]);
        Should.Throw<NoSuchWordsException>(() => Why(Commented().Agree(), "every quarter"));
    }

    [Fact]
    public void The_picture_has_the_lines_of_the_list_and_neither_scripts_nor_styles()
    {
        var graph = Why(Commented("Use <b> & \"quotes\".\u0001").Agree());
        var english = new WhyEnglish(graph.Group);

        var svg = WhySvg.Draw(graph, english.Say);

        XNamespace ns = "http://www.w3.org/2000/svg";
        var picture = XDocument.Parse(svg).Root!; // a document has one
        string Text(IEnumerable<string> lines) => Spaces().Replace(string.Concat(lines), "");
        Text(picture.Descendants(ns + "text").Select(t => t.Value))
            .ShouldBe(Text(WhyChain.Of(graph).SelectMany(s => s.Lines(english.Say)).Select(l => l.Replace('\u0001', ' '))));
        picture.Element(ns + "title")!.Value.ShouldContain(graph.Title);
        picture.Element(ns + "desc")!.Value.ShouldBe(string.Join(' ', Said(graph)));
        picture.DescendantsAndSelf().ShouldAllBe(e => e.Name.LocalName != "script" && e.Attribute("style") == null
            && !e.Attributes().Any(a => a.Name.LocalName.StartsWith("on", StringComparison.Ordinal)));
    }

    [Fact]
    public void Every_sentence_that_a_graph_can_say_has_its_words()
    {
        var graph = Why(Amended(Commented().Agree().Ledger, Id, Decision("Dispersal is reviewed every week.")).Ready().Adopt());
        var english = new WhyEnglish(graph.Group);

        graph.Nodes.Select(n => n.Says.Key).Concat(Enum.GetNames<WhyReason>().Select(r => $"Reason{r}"))
            .Concat(Enum.GetNames<AmendmentKind>().SelectMany(k => new[] { $"Amendment{k}", $"AmendmentProposed{k}", $"Adopted{k}" }))
            .Concat(Enum.GetNames<Position>().Except(["Objection", "NeedsTime"]).SelectMany(p => new[] { $"Position{p}", $"Positions{p}" }))
            .Concat(Enum.GetNames<Answer>().Select(a => $"Answer{a}"))
            .ShouldAllBe(key => WhyEnglish.Sentences.ContainsKey(key));
        WhyChain.Of(graph).SelectMany(s => s.Lines(english.Say)).ShouldAllBe(line => line.Length > 0 && !line.Contains("System.", StringComparison.Ordinal));
    }

    internal static Course Commented(string words = "Every month, please.")
    {
        var course = Proposed().Notice();
        course.Do(new MakeComment(Id, null, course.Hash, null, PrivateText.Of(words)), Holder(London));
        return course.Do(new AnswerComment(Id, null, 1, Answer.Accepted, PrivateText.Of("Yes.")), Holder(Wales))
            .Do(new ReviseProposal(Id, course.Hash, _monthly, [1], true, []), Holder(Wales))
            .Ready();
    }

    internal static WhyGraph Why(Course course, string? phrase = null) => KeptLog.Why(course, phrase);

    private static List<string> Said(WhyGraph graph) => [.. graph.Answer.Select(new WhyEnglish(graph.Group).Say)];

    private static List<string> Gaps(WhyGraph graph) =>
        [.. graph.Nodes.Where(n => n.Kind == WhyKind.Gap).Select(n => new WhyEnglish(graph.Group).Say(n.Says))];

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();
}
