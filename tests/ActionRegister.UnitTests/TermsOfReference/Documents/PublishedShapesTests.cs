using Shouldly;
using Xunit;
using static ActionRegister.UnitTests.TermsOfReference.Documents.Reading;

namespace ActionRegister.UnitTests.TermsOfReference.Documents;

// Two short documents of the shapes in which the group's terms were published, with words of their own.
public sealed class PublishedShapesTests
{
    private const string TightBulletsAndALostHeading =
        """
        Harbour and Lights, Joint Keepers Group (HLJKG) Revised Terms of Reference

        Role and purpose

        Its aims are to:

          • Be the main place where keepers talk.
          • Keep the lights lit.

        Its focus will include:

          • Lamps at night; and fog horns by day.
          • In order to keep both, the Group will.
          •   Have access to any oil it needs, subject to agreed considerations.
          • Look to deliver safe passage.


          • The Group consists of both ports. Others may be invited subject to the agenda.
          • Issues can be taken to the harbour master if necessary
          • Any decision agreed through the Group cannot be amended without the Group.

        October 2022
        """;

    private const string LostBulletsAndWrappedLines =
        "\n \n\n \n\nPort and Starboard Keepers Group  \nLamps and fog horns \n\n \nTerms of Reference \n\n \nRole and purpose \n  \n"
        + "Its aims are to: \n  \n\n Provide joint oversight of the lamps of the new \ntowers (NT), and advice on wider \nissues  \n\n \n\n"
        + " To achieve joint objectives for ships, develop and deliver a joint programme of \nactivity on: \n \n\n"
        + " reviewing wicks, working towards a more \nequitable light.  \n\n"
        + " addressing fog via \nconcentrations, \n\n"
        + " discussing spare lamps \n\n \n\n"
        + " Ensure that lamps are lit jointly, based on the principles of co-design and co-\nproduction \n \n\n  \n\n\n\n \n\n"
        + "Arrangements \n  \n\n The Keepers Group (‘The Group’) \nconsists of both ports.  \n\n \n\n The Group will meet quarterly.  \n \n";

    [Fact]
    public void Tight_bullets_with_a_doubled_bullet_a_lost_heading_and_a_date_below() =>
        Clauses(TightBulletsAndALostHeading).ShouldBe(
        [
            "Aims 1: Be the main place where keepers talk.",
            "Aims 2: Keep the lights lit.",
            "Focus 1: Lamps at night; and fog horns by day.",
            "Focus 2: In order to keep both, the Group will.",
            "Focus 3: Have access to any oil it needs, subject to agreed considerations.",
            "Focus 4: Look to deliver safe passage.",
            "[Arrangements] 1: The Group consists of both ports. Others may be invited subject to the agenda.",
            "[Arrangements] 2: Issues can be taken to the harbour master if necessary",
            "[Arrangements] 3: Any decision agreed through the Group cannot be amended without the Group.",
        ]);

    [Fact]
    public void Lost_bullets_with_wrapped_lines_nested_clauses_and_a_word_broken_at_its_hyphen() =>
        Clauses(LostBulletsAndWrappedLines).ShouldBe(
        [
            "Aims 1: Provide joint oversight of the lamps of the new towers (NT), and advice on wider issues",
            "Aims 2: To achieve joint objectives for ships, develop and deliver a joint programme of activity on:",
            "Aims 2(a): reviewing wicks, working towards a more equitable light.",
            "Aims 2(b): addressing fog via concentrations,",
            "Aims 2(c): discussing spare lamps",
            "Aims 3: Ensure that lamps are lit jointly, based on the principles of co-design and co-production",
            "Arrangements 1: The Keepers Group (‘The Group’) consists of both ports.",
            "Arrangements 2: The Group will meet quarterly.",
        ]);

    [Fact]
    public void The_title_ends_where_the_document_says_what_it_is()
    {
        Read(TightBulletsAndALostHeading).Title
            .ShouldBe("Harbour and Lights, Joint Keepers Group (HLJKG) Revised Terms of Reference");
        Read(LostBulletsAndWrappedLines).Title.ShouldBe("Port and Starboard Keepers Group");
        Read(LostBulletsAndWrappedLines).Subtitle.ShouldBe("Lamps and fog horns");
    }

    [Fact]
    public void The_date_is_as_exact_as_the_document()
    {
        $"{Read(TightBulletsAndALostHeading).Dated}".ShouldBe("October 2022 (no day stated)");
        $"{Read(LostBulletsAndWrappedLines).Dated}".ShouldBe("no date stated");
    }

    [Fact]
    public void A_heading_keeps_its_own_words_beside_its_name_and_a_lost_one_has_none() =>
        Read(TightBulletsAndALostHeading).Headings.Select(heading => (heading.Name, heading.Published)).ShouldBe(
        [
            ("Role and purpose", "Role and purpose"),
            ("Aims", "Its aims are to:"),
            ("Focus", "Its focus will include:"),
            ("[Arrangements]", null),
        ]);

    [Fact]
    public void A_clause_knows_the_line_on_which_it_begins() =>
        Read(TightBulletsAndALostHeading).Clauses.Select(clause => clause.Line).ShouldBe([7, 8, 12, 13, 14, 15, 18, 19, 20]);
}
