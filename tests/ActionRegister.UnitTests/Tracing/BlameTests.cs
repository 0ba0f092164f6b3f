using ActionRegister.Application.Events;
using ActionRegister.Application.Reading;
using ActionRegister.Application.Tracing;
using ActionRegister.Domain.Amendments;
using ActionRegister.Domain.Contents;
using ActionRegister.Domain.Deciding;
using ActionRegister.Domain.Membership;
using ActionRegister.Domain.Proposals;
using ActionRegister.Domain.Rounds;
using ActionRegister.Domain.TermsOfReference;
using ActionRegister.Domain.Tracing;
using ActionRegister.UnitTests.Deciding;
using FsCheck;
using FsCheck.Fluent;
using Shouldly;
using Xunit;
using static ActionRegister.UnitTests.Deciding.TheEntry;
using static ActionRegister.UnitTests.Deciding.TheGroup;

namespace ActionRegister.UnitTests.Tracing;

public sealed class BlameTests
{
    private static readonly Content _monthly = Decision("Dispersal is reviewed every month.");
    private static readonly Content _monthlyInWriting = Decision("Dispersal is reviewed every month in writing.");

    [Fact]
    public void Words_that_a_comment_changed_belong_to_the_revision_and_name_the_comment_and_who_agreed_to_them()
    {
        var course = Proposed().Notice();
        course.Do(new MakeComment(Id, null, course.Hash, null, PrivateText.Of("Every month, please.")), Holder(London));
        course.Do(new AnswerComment(Id, null, 1, Answer.Accepted, PrivateText.Of("Yes.")), Holder(Wales))
            .Do(new ReviseProposal(Id, course.Hash, _monthly, [1], true, []), Holder(Wales))
            .Ready().Agree();

        var blame = Blame(course);

        Text(blame).ShouldBe(["Dispersal is reviewed every", " month", "."]);
        var origin = blame.Origins[blame.Fields.Single(f => f.Field == "text").Runs[1].Origin];
        origin.Comments.ShouldHaveSingleItem().Words.Words.ShouldBe("Every month, please.");
        origin.Sponsor.ShouldBe(Party.Of(Wales));
        var agreement = origin.Agreement.ShouldNotBeNull();
        agreement.Event.ShouldBe(course.Ledger.Log.Count - 1);
        agreement.Consents.Select(c => c.By).ShouldContain(Party.CoChair(Side.Central));
        agreement.Consents.Count.ShouldBe(2 + course.Deliberation.Round!.Electorate.Count); // it was agreed
    }

    [Fact]
    public void Words_of_an_adopted_amendment_belong_to_its_text_and_came_into_force_by_the_adoption()
    {
        var agreed = Agreed();
        var first = Blame(agreed);
        var amended = Amended(agreed.Ledger, Id, _monthly).Ready().Adopt();

        var blame = Blame(amended);

        Text(blame).ShouldBe(["Dispersal is reviewed every", " month", "."]);
        var (old, now) = (Origin(blame, 0), Origin(blame, 1));
        (old.Amendment, now.Amendment).ShouldBe((null, 1));
        old.Agreement!.Event.ShouldBe(Origin(first, 0).Agreement!.Event); // both were agreed
        now.Agreement!.Event.ShouldBe(amended.Ledger.Log.Count - 1); // as it just was
    }

    [Fact]
    public void What_an_amendment_takes_over_from_a_new_base_belongs_to_the_amendment_that_brought_it()
    {
        var ledger = Agreed().Ledger;
        var first = Amended(ledger, Id, _monthly).Ready();
        var second = Amended(ledger, Id, _monthlyInWriting);
        first.Adopt();
        second.Do(new ReviseAmendment(Id, 2, second.Hash, _monthly.Hash, _monthlyInWriting, [], []), Holder(London));

        var blame = Blame(second, text: 4);

        Text(blame).ShouldBe(["Dispersal is reviewed every", " month", " in writing", "."]);
        Origin(blame, 1).Amendment.ShouldBe(1);
        Origin(blame, 2).ShouldSatisfyAllConditions(o => o.Amendment.ShouldBe(2), o => o.Text.ShouldBe(3), o => o.Agreement.ShouldBeNull());
    }

    [Fact]
    public void A_text_that_was_changed_before_agreement_was_never_in_force_though_its_words_are()
    {
        var course = Proposed();
        course.Do(new ReviseProposal(Id, course.Hash, _monthly, [], false, []), Holder(Wales)).Ready().Agree();

        Origin(Blame(course, text: 1), 0).Agreement.ShouldBeNull();
        Origin(Blame(course, text: 2), 0).Agreement.ShouldNotBeNull();
    }

    [Fact]
    public void A_past_text_is_blamed_as_it_was_then()
    {
        var course = Agreed();
        var then = Blame(course);
        var now = Blame(Amended(course.Ledger, Id, _monthly).Ready().Adopt(), then.Version.Number);

        Text(now).ShouldBe(Text(then));
        now.Origins.Keys.ShouldBe(then.Origins.Keys);
    }

    [Fact]
    public void What_is_read_twice_is_traced_once()
    {
        var course = Agreed();
        var before = KeptLog.Of(course.Ledger, course.Id);
        var kept = new TracedVersions(before);
        Amended(course.Ledger, Id, _monthly).Ready().Adopt();
        var all = KeptLog.Of(course.Ledger, course.Id);
        IReadOnlyList<Kept> since = [.. all.Skip(before.Count)];
        kept.And(since).And(since); // as two questions at once do
        Amended(course.Ledger, Id, _monthlyInWriting);
        all = KeptLog.Of(course.Ledger, course.Id);

        var trace = new EntryTrace(all, KeptLog.Now(course), kept.And(all));

        var anew = new EntryTrace(all, KeptLog.Now(course));
        foreach (var version in trace.Versions) Text(trace.Blame(version)).ShouldBe(Text(anew.Blame(version)));
    }

    [Fact]
    public void Every_field_that_says_something_is_blamed_whole()
    {
        var blame = Blame(Agreed());

        string Field(string name) => string.Concat(blame.Fields.Single(f => f.Field == name).Runs.Select(r => r.Text));
        Field("title").ShouldBe(Quarterly.Title);
        Field("reasons").ShouldBe(Quarterly.Reasons);
        Field("impact").ShouldBe(Quarterly.Impact);
        blame.Fields.ShouldNotContain(f => f.Field == "annexes");
    }

    [Fact]
    public void Whatever_was_proposed_revised_and_amended_the_words_of_each_text_are_the_text_and_stood_in_the_text_of_their_event() =>
        Prop.ForAll(Texts, Texts, (revisions, amendments) =>
        {
            var course = Proposed();
            foreach (var text in revisions) course.Do(new ReviseProposal(Id, course.Hash, text, [], false, []), Holder(Wales));
            course.Ready().Agree();
            foreach (var text in amendments) course = Amended(course.Ledger, Id, text with { Reasons = $"{text.Reasons} Sooner still." });
            var trace = new EntryTrace(KeptLog.Of(course.Ledger, course.Id), KeptLog.Now(course));
            return trace.Versions.All(version => trace.Blame(version).Fields.Where(field => _prose.Contains(field.Field)).All(field =>
                string.Concat(field.Runs.Select(run => run.Text)) == Said(version, field.Field)
                && field.Runs.All(run => Words(run.Text).All(Words(Said(trace.Versions.Single(v => v.Position == run.Origin), field.Field)).Contains))));
        }).Holds(max: 50);

    // Each differs from the one before, or it would be refused.
    private static Arbitrary<Content[]> Texts => (
        from texts in Gen.ArrayOf(Gen.Elements("quarter", "month", "week", "day", "year").Select(when => $"Dispersal is reviewed every {when}."))
        select texts.Take(4).Index().Select(text => Decision($"{text.Item} In writing, {text.Index}.")).ToArray()).ToArbitrary();

    private static readonly string[] _prose = ["title", "text", "reasons", "impact"];

    private static string Said(EntryVersion version, string field) => (field switch
    {
        "title" => version.Content.Title,
        "text" => version.Content.Text,
        "reasons" => version.Content.Reasons,
        _ => version.Content.Impact,
    }).ShouldNotBeNull(field);

    private static HashSet<string> Words(string text) =>
        [.. TextWords.Of(text).Select(word => text[word.Start..word.End]).Where(word => !string.IsNullOrWhiteSpace(word))];

    private static WordOrigin Origin(BlamePage blame, int run) => blame.Origins[blame.Fields.Single(f => f.Field == "text").Runs[run].Origin];

    private static IEnumerable<string> Text(BlamePage blame) => blame.Fields.Single(f => f.Field == "text").Runs.Select(r => r.Text);

    private static BlamePage Blame(Course course, int? text = null)
    {
        var trace = new EntryTrace(KeptLog.Of(course.Ledger, course.Id), KeptLog.Now(course));
        return trace.Blame(text is { } number ? trace.Versions[number - 1] : trace.Standing);
    }
}
