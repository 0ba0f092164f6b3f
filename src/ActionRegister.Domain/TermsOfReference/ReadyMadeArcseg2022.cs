namespace ActionRegister.Domain.TermsOfReference;

/// <summary>The group's revised terms of October 2022, in the register's own words.</summary>
internal static class ReadyMadeArcseg2022
{
    public static TermsVersion Terms { get; } = new(
        "arcseg-2022",
        "ARCSEG, October 2022",
        "Asylum and Resettlement, Council Senior Engagement Group (ARCSEG) Revised Terms of Reference",
        new TermsDate(DatePrecision.Month, "October 2022", new DateOnly(2022, 10, 1), Basis: null),
        [
            Says("Aims 1",
                "The group is the main place where national and local government talk, at senior level and "
                + "without a break, about a fairer, place-based approach to asylum dispersal and resettlement, on "
                + "principles both agreed."),
            Says("Aims 2",
                "Central and local government engage, work together and understand each other better over time, "
                + "as balanced partners at national level."),
            Says("Aims 3",
                "Everyone in the UK comes to see what councils' part in asylum and other programmes does to them "
                + "and their partners, and what it costs."),
            Says("Focus 1",
                "Both sides oversee the accommodation of dispersed asylum seekers nationally, review dispersal, "
                + "relieve pressed places, deal jointly with clusters, and discuss contingency arrangements "
                + "flexibly, openly and together."),
            Says("Focus 2",
                "The group advises on and oversees wider resettlement, above all the role of local government "
                + "and the effect on places."),
            Says("Focus 3",
                "The two sides build and deliver one programme of work that makes real progress on a place-based "
                + "approach; Focus 4 to 6 say how."),
            Says("Focus 4",
                "The group may have any data it needs for local government's role, within data protection, "
                + "commercial and legal limits that both sides agree."),
            Says("Focus 5",
                "National actions on joint priorities are agreed jointly. Anything intended is announced early, "
                + "so that it can be commented on and changed, openly and with both sides designing and producing "
                + "it."),
            Says("Focus 6",
                "The group works for better outcomes for the people who arrive and for the communities where "
                + "they live."),
            Says("[Arrangements] 1",
                "Members are the Home Office, the Department for Levelling Up, Housing and Communities, and "
                + "local government for every English region, Wales, Scotland and Northern Ireland; Chief "
                + "Executives are nominated through the Regional Strategic Migration Partnerships. Others may be "
                + "invited for items on the agenda."),
            Says("[Arrangements] 2",
                "Regional and devolved structures can bring issues to the group. Its work can feed advice to "
                + "Ministers and the Local Government Association's task group, and issues can go up to that level "
                + "where they must."),
            Says("[Arrangements] 3",
                "Local government members report back to the Chief Executives of their region and bring its "
                + "issues to meetings. A member who cannot attend sends another Chief Executive of the region to "
                + "that meeting."),
            Says("[Arrangements] 4",
                "Discussion is constructive, open and honest, and what is confidential stays confidential."),
            Says("[Arrangements] 5",
                "The group's scope, terms and membership are reviewed in case its focus has to change."),
            Says("[Arrangements] 6",
                "The co-chairs are the Chief Executive of the Local Government Association and the Home Office's "
                + "Director of Asylum Support."),
            Says("[Arrangements] 7",
                "Papers are handed in and circulated a week before the meeting, unless the co-chairs agree "
                + "another deadline."),
            Says("[Arrangements] 8",
                "Nothing that the group has agreed, decision or action, is amended or overturned without "
                + "consulting first and without the consent of the co-chairs and of the group."),
            Says("[Arrangements] 9",
                "The group can set up sub-groups for closer work. Each has an agreed purpose and its own terms, "
                + "ends with an agreed product or conclusion, reports back, and has one lead from central and one "
                + "from local government."),
            Says("[Arrangements] 10",
                "The group meets every quarter; further or longer meetings need both co-chairs' agreement. No "
                + "sub-group is set up without the group's agreement."),
        ],
        new ClausePlaces
        {
            Forum = "Aims 1",
            Engagement = "Aims 2",
            Impact = "Aims 3",
            Oversight = "Focus 1",
            DispersalReview = "Focus 1",
            Pressures = "Focus 1",
            Contingency = "Focus 1",
            Advice = "Focus 2",
            Programme = "Focus 3",
            Data = "Focus 4",
            JointAgreement = "Focus 5",
            EarlyNotice = "Focus 5",
            CommentAndChange = "Focus 5",
            CoDesign = "Focus 5",
            Outcomes = "Focus 6",
            Membership = "[Arrangements] 1",
            Nominations = "[Arrangements] 1",
            Invitees = "[Arrangements] 1",
            EscalationIn = "[Arrangements] 2",
            FeedToMinisters = "[Arrangements] 2",
            EscalationOut = "[Arrangements] 2",
            ReportBack = "[Arrangements] 3",
            RegionalIssues = "[Arrangements] 3",
            Substitutes = "[Arrangements] 3",
            Confidentiality = "[Arrangements] 4",
            Review = "[Arrangements] 5",
            CoChairs = "[Arrangements] 6",
            Papers = "[Arrangements] 7",
            ChangeLock = "[Arrangements] 8",
            SubGroups = "[Arrangements] 9",
            SubGroupAgreement = "[Arrangements] 10",
            Meetings = "[Arrangements] 10",
            ExtraMeetings = "[Arrangements] 10",
            AgreementToExtraMeetings = "[Arrangements] 10",
            Transition = null,
            InformedBy = null,
            ContractGovernance = null,
        },
        new Composition(
            [
                new("home-office", "Home Office", Side.Central),
                new("dluhc", "Department for Levelling Up, Housing and Communities", Side.Central),
                new("lga", "Local Government Association", Side.Local),
                .. Regions.WholeOfTheKingdom.Select(Regions.Partnership),
            ],
            [
                new("home-office", "Home Office", Side.Central, "home-office", "home-office"),
                new("dluhc", "Department for Levelling Up, Housing and Communities", Side.Central, "dluhc", "dluhc"),
                .. Regions.WholeOfTheKingdom.Select(Regions.Seat),
            ],
            [
                new("co-chair-central", "Director of Asylum Support, Home Office",
                    Side.Central, "home-office", CoChairHeldBy.Post),
                new("co-chair-local", "Chief Executive, Local Government Association",
                    Side.Local, "lga", CoChairHeldBy.Post),
            ]));

    private static WordedClause Says(string cite, string summary) => new(cite, summary, Published: null);
}
