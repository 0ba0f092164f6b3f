using ActionRegister.Domain.Tracing;
using FsCheck;
using FsCheck.Fluent;
using Shouldly;
using Xunit;

namespace ActionRegister.UnitTests.Tracing;

public sealed class TracedTextTests
{
    private const string First = "Wales keeps the list of contacts and sends it round each month.";
    private const string Second = "Scotland answers for the return of figures, and says when it is late.";
    private const string Third = "London tells the group of places under pressure within five days.";

    [Fact]
    public void A_text_that_never_changed_keeps_its_first_event() =>
        Blame(Paragraphs(First, Second), Paragraphs(First, Second), Paragraphs(First, Second)).ShouldBe($"[0:{Paragraphs(First, Second)}]");

    [Fact]
    public void A_word_in_the_place_of_another_belongs_to_the_event_that_put_it_there() =>
        Blame("Answered within 10 days.", "Answered within 21 working days.").ShouldBe("[0:Answered within][1: 21 working][0: days.]");

    [Fact]
    public void A_word_taken_out_and_put_back_belongs_to_the_event_that_put_it_back() =>
        Blame("each region answers", "each answers", "each region answers").ShouldBe("[0:each][2: region][0: answers]");

    [Fact]
    public void A_moved_paragraph_keeps_its_first_event() =>
        Blame(Paragraphs(First, Second, Third), Paragraphs(Third, First, Second)).ShouldBe($"[0:{Paragraphs(Third, First, Second)}]");

    [Fact]
    public void A_moved_and_reworded_paragraph_belongs_to_the_later_event_in_its_new_words_alone() =>
        Blame(Paragraphs(First, Second, Third), Paragraphs(Third.Replace("five", "ten"), First, Second))
            .ShouldBe($"[0:London tells the group of places under pressure within][1: ten][0: days.\n\n{Paragraphs(First, Second)}]");

    [Fact]
    public void A_sentence_moved_from_one_paragraph_into_another_keeps_its_first_event() =>
        Blame(Paragraphs($"{First} {Second}", Third), Paragraphs(First, $"{Third} {Second}"))
            .ShouldBe($"[0:{Paragraphs(First, $"{Third} {Second}")}]");

    [Fact]
    public void A_paragraph_said_twice_belongs_the_second_time_to_the_event_that_repeated_it() =>
        Blame(Paragraphs(First, Second), Paragraphs(First, Second, First)).ShouldBe($"[0:{Paragraphs(First, Second)}\n\n][1:{First}]");

    [Fact]
    public void What_an_amendment_shares_with_its_new_base_is_of_the_base()
    {
        var vocabulary = new Vocabulary();
        var agreed = TracedText.New("Reports are due each month.", 0, vocabulary);
        var amendment = agreed.Then("Reports are due each week in writing.", 1);
        var otherAdopted = agreed.Then("Reports are due each week.", 2);

        Said(otherAdopted.Then("Reports are due each week in writing, by Friday.", 3, amendment))
            .ShouldBe("[0:Reports are due each][2: week][1: in writing][3:, by Friday][0:.]");
    }

    [Fact]
    public void The_words_of_any_history_are_the_text_and_stood_in_the_text_of_their_event() =>
        Prop.ForAll(Histories, texts =>
        {
            var traced = Trace(texts);
            return traced.Index().All(t =>
                string.Concat(t.Item.Runs.Select(r => r.Text)) == texts[t.Index]
                && t.Item.Runs.All(r => r.Origin <= t.Index && Words(r.Text).All(Words(texts[(int)r.Origin]).Contains)));
        }).Holds();

    [Fact]
    public void A_text_is_traced_as_it_was_then_whatever_came_after() =>
        Prop.ForAll(Histories, Histories, (texts, later) => Trace([.. texts, .. later]).Take(texts.Length).Select(Said)
            .SequenceEqual(Trace(texts).Select(Said))).Holds();

    [Fact]
    public void Moving_paragraphs_changes_no_word() =>
        Prop.ForAll(Histories, Orders, (texts, order) =>
        {
            var before = Trace([.. texts.Select(Different)])[^1];
            var moved = string.Join("\n\n", before.Text.Split("\n\n").Index().OrderBy(p => order[p.Index % order.Length]).Select(p => p.Item));
            var after = before.Then(moved, 99);
            return moved.Split("\n\n").All(p => Origins(after, p).SequenceEqual(Origins(before, p)));
        }).Holds();

    [Fact]
    public void A_paragraph_that_no_text_changed_keeps_its_first_event() =>
        Prop.ForAll(Histories, texts =>
        {
            const string standing = "Nothing that the group has agreed is changed without its consent.";
            var traced = Trace([.. texts.Select((text, i) => i % 2 == 0 ? $"{text}\n\n{standing}" : $"{standing}\n{text}")])[^1];
            return Origins(traced, standing).All(origin => origin == 0);
        }).Holds();

    // Paragraphs made of few words, so that they are often equal, nearly equal, repeated and moved.
    private static Arbitrary<string[]> Histories => (
        from texts in Gen.ArrayOf(Gen.ArrayOf(Gen.ArrayOf(Gen.Elements("the", "group", "agrees", ",", "within", "ten", "days", "\n", "é", "😀", "  ")).Select(w => string.Join(' ', w)))
            .Select(paragraphs => string.Join("\n\n", paragraphs)))
        where texts.Length > 0
        select texts).ToArbitrary();

    private static Arbitrary<int[]> Orders => Gen.ArrayOf(Gen.Choose(0, 99)).Where(o => o.Length > 0).ToArbitrary();

    // Every paragraph another: of equal ones nobody can say which was moved.
    private static string Different(string text) => string.Join("\n\n", text.Split("\n\n").Select(p => p.Trim()).Where(p => p.Length > 0).Distinct());

    private static List<TracedText> Trace(string[] texts)
    {
        var traced = new List<TracedText> { TracedText.New(texts[0], 0, new Vocabulary()) };
        for (var i = 1; i < texts.Length; i++) traced.Add(traced[^1].Then(texts[i], i));
        return traced;
    }

    private static IEnumerable<long> Origins(TracedText text, string paragraph)
    {
        var at = $"\n\n{text.Text}\n\n".IndexOf($"\n\n{paragraph}\n\n", StringComparison.Ordinal);
        if (at < 0) at = text.Text.IndexOf(paragraph, StringComparison.Ordinal);
        return text.Runs.SelectMany(r => r.Text.Select(c => (c, r.Origin))).Skip(at).Take(paragraph.Length)
            .Where(c => !char.IsWhiteSpace(c.c)).Select(c => c.Origin);
    }

    private static HashSet<string> Words(string text) =>
        [.. TextWords.Of(text).Select(w => text[w.Start..w.End]).Where(w => !string.IsNullOrWhiteSpace(w))];

    private static string Paragraphs(params string[] paragraphs) => string.Join("\n\n", paragraphs);

    private static string Blame(params string[] texts) => Said(Trace(texts)[^1]);

    private static string Said(TracedText text) => string.Concat(text.Runs.Select(r => $"[{r.Origin}:{r.Text}]"));
}
