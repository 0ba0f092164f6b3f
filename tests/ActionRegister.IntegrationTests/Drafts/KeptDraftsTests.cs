using ActionRegister.Application.Drafts;
using ActionRegister.Domain.Membership;
using ActionRegister.EventStore.Projections;
using ActionRegister.IntegrationTests.Application;
using ActionRegister.IntegrationTests.Erasures;
using Npgsql;
using Shouldly;
using Xunit;
using static ActionRegister.IntegrationTests.Application.TestGroup;

namespace ActionRegister.IntegrationTests.Drafts;

/// <summary>Drafts on a real database: kept, not overwritten, bounded, private, and gone in time.</summary>
public sealed class KeptDraftsTests(FoundedRegister founded) : IClassFixture<FoundedRegister>
{
    private static readonly DraftSubject _decision = new(DraftKind.Decision);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private RunningRegister Register => founded.Register;

    private KeptDrafts Drafts => Register.Get<KeptDrafts>();

    [Fact]
    public async Task What_was_written_comes_back_as_it_was()
    {
        var (id, entry) = (New(), Register.NewEntry());
        var subject = new DraftSubject(DraftKind.Comment, null, entry, 2);
        var kept = await Begin(id, Fields("ŵords \"quoted\"\0\n", "second"), subject);

        var found = (await Drafts.Find(id, Holder(Wales), Cancellation)).ShouldNotBeNull();

        found.Subject.ShouldBe(subject);
        found.Fields["text"].ShouldBe(["ŵords \"quoted\"\0\n", "second"]);
        (found.Version, found.Author, found.EditedAt).ShouldBe((1, Holder(Wales), kept.EditedAt));
        found.GoesAt.ShouldBe(found.EditedAt.AddDays(90));
        (await Drafts.Of(Holder(Wales), Cancellation)).ShouldContain(draft => draft.Id == id);
    }

    [Fact]
    public async Task Of_two_tabs_the_second_is_told_and_overwrites_nothing()
    {
        var draft = await Begin(New(), Fields("first"));
        (await Save(draft, "one tab")).ShouldBeOfType<DraftAnswer.Kept>().Draft.Version.ShouldBe(2);

        (await Save(draft, "other tab")).ShouldBeOfType<DraftAnswer.EditedSince>().Standing.Fields["text"].ShouldBe(["one tab"]);

        (await Drafts.Find(draft.Id, Holder(Wales), Cancellation))!.Fields["text"].ShouldBe(["one tab"]);
    }

    [Fact]
    public async Task A_form_sent_twice_begins_one_draft()
    {
        var id = New();
        var both = await Task.WhenAll(Try(id, Fields("same")), Try(id, Fields("same")));

        both.ShouldAllBe(answer => answer is DraftAnswer.Kept);
        (await Try(id, Fields("other"))).ShouldBeOfType<DraftAnswer.EditedSince>();
        (await Drafts.Begin(id, _decision, Fields("same"), Secretariat, Cancellation)).ShouldBeOfType<DraftAnswer.NoSuchDraft>();
    }

    [Fact]
    public async Task A_draft_is_for_its_author_and_for_the_holder_whom_the_author_assists()
    {
        var (assistant, seat) = (Person(11), Seats[1]); // holds another seat, too
        await Register.Recorded(new NameAssistant(Party.Of(seat), assistant), Holder(seat));
        var id = New();
        (await Drafts.Begin(id, _decision with { For = Party.Of(seat) }, Fields("for the holder"), assistant, Cancellation)).ShouldBeOfType<DraftAnswer.Kept>();

        foreach (var person in new[] { assistant, Holder(seat) })
        {
            (await Drafts.Find(id, person, Cancellation)).ShouldNotBeNull();
            (await Drafts.Of(person, Cancellation)).ShouldContain(draft => draft.Id == id);
        }

        foreach (var person in new[] { CentralCoChair, LocalCoChair, Secretariat, Holder(Wales), Person(999) })
        {
            (await Drafts.Find(id, person, Cancellation)).ShouldBeNull();
            (await Drafts.Of(person, Cancellation)).ShouldNotContain(draft => draft.Id == id);
            (await Drafts.Save(id, 1, Fields("mine"), person, Cancellation)).ShouldBeOfType<DraftAnswer.NoSuchDraft>();
            (await Drafts.Delete(id, person, Cancellation)).ShouldBeOfType<DraftAnswer.NoSuchDraft>();
            (await Drafts.Submitted(id, person, Cancellation)).ShouldBeOfType<DraftAnswer.NoSuchDraft>();
        }

        (await Drafts.Save(id, 1, Fields("by the holder"), Holder(seat), Cancellation)).ShouldBeOfType<DraftAnswer.Kept>();
        (await Drafts.Delete(id, Holder(seat), Cancellation)).ShouldBeOfType<DraftAnswer.Refused>().Because.ShouldContain("Only whoever began a draft");
        await Register.Recorded(new EndAssistant(Party.Of(seat), assistant), Holder(seat));
        (await Drafts.Find(id, Holder(seat), Cancellation)).ShouldBeNull();
        (await Drafts.Delete(id, assistant, Cancellation)).ShouldBeOfType<DraftAnswer.Gone>();
        (await Drafts.Begin(New(), _decision with { For = Party.Of(seat) }, Fields("late"), assistant, Cancellation))
            .ShouldBeOfType<DraftAnswer.Refused>().Because.ShouldStartWith("You do not assist");
    }

    [Fact]
    public async Task What_was_submitted_or_deleted_is_gone()
    {
        var (submitted, deleted) = (await Begin(New(), Fields("a")), await Begin(New(), Fields("b")));

        (await Drafts.Submitted(submitted.Id, Holder(Wales), Cancellation)).ShouldBeOfType<DraftAnswer.Gone>();
        (await Drafts.Delete(deleted.Id, Holder(Wales), Cancellation)).ShouldBeOfType<DraftAnswer.Gone>();

        foreach (var draft in new[] { submitted, deleted })
        {
            (await Drafts.Find(draft.Id, Holder(Wales), Cancellation)).ShouldBeNull();
            (await Save(draft, "again")).ShouldBeOfType<DraftAnswer.NoSuchDraft>();
            (await Drafts.Delete(draft.Id, Holder(Wales), Cancellation)).ShouldBeOfType<DraftAnswer.NoSuchDraft>();
        }
    }

    [Fact]
    public async Task Size_and_number_are_bounded_and_the_refusal_says_so()
    {
        (await Try(New(), Fields(new string('x', KeptDrafts.MostBytes)))).ShouldBeOfType<DraftAnswer.Refused>().Because.ShouldContain("256 KB");
        var draft = await Begin(New(), Fields("small"));
        (await Save(draft, new string('x', KeptDrafts.MostBytes))).ShouldBeOfType<DraftAnswer.Refused>();

        var author = Holder(Seats[3]);
        var begun = await Task.WhenAll(Enumerable.Range(0, KeptDrafts.MostOfOnePerson + 5)
            .Select(_ => Drafts.Begin(New(), _decision, Fields("one of many"), author, Cancellation)));
        begun.Count(answer => answer is DraftAnswer.Kept).ShouldBe(KeptDrafts.MostOfOnePerson);
        begun.OfType<DraftAnswer.Refused>().ShouldAllBe(refused => refused.Because.StartsWith("You have 50 drafts"));
        (await Drafts.Of(author, Cancellation)).Count.ShouldBe(KeptDrafts.MostOfOnePerson);
    }

    [Fact]
    public async Task A_draft_goes_ninety_days_after_its_last_edit()
    {
        var clock = new MovableClock { Ahead = -TimeSpan.FromDays(100) };
        var drafts = new KeptDrafts(
            founded.Database.Source, Register.Get<ActionRegister.Application.Reading.ReadDatabase>(),
            Register.Get<ActionRegister.Application.Reading.GroupNow>(), clock);
        var (old, edited) = (New(), New());
        foreach (var id in new[] { old, edited })
            (await drafts.Begin(id, _decision, Fields("long ago"), Secretariat, Cancellation)).ShouldBeOfType<DraftAnswer.Kept>();
        clock.Ahead = -TimeSpan.FromDays(89);
        (await drafts.Save(edited, 1, Fields("later"), Secretariat, Cancellation)).ShouldBeOfType<DraftAnswer.Kept>();

        clock.Ahead = -TimeSpan.FromDays(10) - TimeSpan.FromHours(1);
        (await drafts.Sweep(Cancellation)).ShouldBe(0);
        clock.Ahead = TimeSpan.Zero;
        (await drafts.Sweep(Cancellation)).ShouldBe(1);

        (await drafts.Find(old, Secretariat, Cancellation)).ShouldBeNull();
        (await drafts.Find(edited, Secretariat, Cancellation)).ShouldNotBeNull();
        clock.Ahead = TimeSpan.FromDays(2);
        await drafts.Sweep(Cancellation);
        (await drafts.Find(edited, Secretariat, Cancellation)).ShouldBeNull();
    }

    [Fact]
    public async Task No_rebuild_touches_a_draft_and_no_table_of_the_log_or_of_a_read_model_holds_it()
    {
        var draft = await Begin(New(), Fields("Canary in a draft"));

        foreach (var model in new[] { "register", "history", "people" })
            await Register.Get<ProjectionHost>().Rebuild(model, null, Cancellation);

        (await Drafts.Find(draft.Id, Holder(Wales), Cancellation)).ShouldNotBeNull();
        (await WordsHeld.Tables(founded.Database, "Canary in a draft")).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("operator")]
    [InlineData("reader")]
    public async Task Neither_operator_nor_reader_has_any_right_to_drafts(string role)
    {
        var refused = await Should.ThrowAsync<PostgresException>(
            () => founded.Database.AsAdministrator($"set role \"{founded.Database.Name}_{role}\"; select * from draft.draft"));
        refused.SqlState.ShouldBe("42501");
    }

    private static Dictionary<string, IReadOnlyList<string>> Fields(params string[] text) => new() { ["text"] = text, ["title"] = [] };

    private DraftId New() => new(Guid.CreateVersion7(Register.Clock.GetUtcNow()));

    private Task<DraftAnswer> Try(DraftId id, Dictionary<string, IReadOnlyList<string>> fields, DraftSubject? subject = null) =>
        Drafts.Begin(id, subject ?? _decision, fields, Holder(Wales), Cancellation);

    private async Task<Draft> Begin(DraftId id, Dictionary<string, IReadOnlyList<string>> fields, DraftSubject? subject = null) =>
        (await Try(id, fields, subject)).ShouldBeOfType<DraftAnswer.Kept>().Draft;

    private Task<DraftAnswer> Save(Draft seen, string text) => Drafts.Save(seen.Id, seen.Version, Fields(text), Holder(Wales), Cancellation);
}
