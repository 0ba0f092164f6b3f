using ActionRegister.Domain.Contents;
using ActionRegister.Domain.Deciding;
using ActionRegister.Domain.Decisions;
using ActionRegister.Domain.Proposals;
using ActionRegister.Domain.Rounds;
using ActionRegister.Domain.TermsOfReference;
using ActionRegister.UnitTests.Deciding;
using Shouldly;
using Xunit;
using static ActionRegister.UnitTests.Deciding.Scenario;
using static ActionRegister.UnitTests.Deciding.TheEntry;
using static ActionRegister.UnitTests.Deciding.TheGroup;

namespace ActionRegister.UnitTests.Proposals;

public sealed class NoticeAfterRevisionTests
{
    private static readonly Content _second = Decision("Dispersal is reviewed every month.");
    private static readonly Content _third = Decision("Dispersal is reviewed every month, in writing.");

    [Fact]
    public void A_revision_has_a_full_notice_unless_the_group_has_chosen_otherwise() =>
        Length(Commented().Do(Revise(Quarterly, _second, fromComments: true), Holder(Wales))).ShouldBe((14, false));

    [Fact]
    public void By_setting_a_revision_has_a_short_one_where_every_change_follows_from_a_named_comment() =>
        Length(Commented(chosen: "3").Do(Revise(Quarterly, _second, fromComments: true), Holder(Wales))).ShouldBe((3, true));

    [Fact]
    public void And_a_full_one_where_something_else_changed_too() =>
        Length(Commented(chosen: "3").Do(Revise(Quarterly, _second, fromComments: false), Holder(Wales))).ShouldBe((14, false));

    [Fact]
    public void And_a_full_one_where_a_revision_before_it_that_nobody_was_told_of_changed_something_else() =>
        Length(Commented(chosen: "3")
            .Do(Revise(Quarterly, _second, fromComments: false), Holder(Wales))
            .Do(Revise(_second, _third, fromComments: true), Holder(Wales))).ShouldBe((14, false));

    [Fact]
    public void Two_revisions_that_both_follow_comments_are_as_good_as_one() =>
        Length(Commented(chosen: "3")
            .Do(Revise(Quarterly, _second, fromComments: true), Holder(Wales))
            .Do(Revise(_second, _third, fromComments: true), Holder(Wales))).ShouldBe((3, true));

    [Fact]
    public void A_text_of_which_no_notice_was_ever_given_has_a_full_one() =>
        Length(Proposed().Record(StreamName.Group, Chosen("3"))
            .Do(new MakeComment(Id, null, Quarterly.Hash, null, PrivateText.Of("Monthly?")), Holder(London))
            .Do(Revise(Quarterly, _second, fromComments: true), Holder(Wales))).ShouldBe((14, false));

    [Fact]
    public void A_short_notice_of_a_revision_is_no_exception_and_closes_in_its_time()
    {
        var revised = Commented(chosen: "3")
            .Do(new AnswerComment(Id, null, 1, Answer.Accepted, PrivateText.Of("Yes.")), Holder(Wales))
            .Do(Revise(Quarterly, _second, fromComments: true), Holder(Wales)).Notice();

        revised.Deliberation.WindowCloses().ShouldBe(new DateOnly(2026, 6, 4));
        revised.Deliberation.IsShort().ShouldBeFalse();
        Given(revised.Wait().Ask().Days(1).Seats().CoChairs().Ledger).By(Secretariat).When(new RecordJointAgreement(Id, _second.Hash)).ThenAccepted();
    }

    private static ReviseProposal Revise(Content from, Content to, bool fromComments) =>
        new(Id, from.Hash, to, [1], fromComments, Supersedes: []);

    private static Course Commented(string? chosen = null)
    {
        var noticed = Proposed();
        if (chosen is not null) noticed.Record(StreamName.Group, Chosen(chosen));
        return noticed.Notice().Do(new MakeComment(Id, null, Quarterly.Hash, null, PrivateText.Of("Monthly?")), Holder(London));
    }

    private static SettingChosen Chosen(string days) =>
        Decisions.J8NothingFellAwayTests.Chosen(SettingName.NoticeAfterRevision, "full", days);

    private static (int Days, bool Shortened) Length(Course course)
    {
        var opening = course.Notice().Deliberation.Opening!;
        return (opening.Days, opening.Shortened);
    }
}
