namespace ActionRegister.Domain.TermsOfReference;

/// <summary>The group's earlier, undated terms, in the register's own words.</summary>
internal static class ReadyMadeAascEra
{
    public static TermsVersion Terms { get; } = new(
        "aasc-era",
        "Chief Executive Group, AASC era",
        "Home Office and Local Government Chief Executive Group",
        TermsDate.Undated,
        [
            Says("Aims 1",
                "Both sides oversee nationally how dispersed asylum seekers are accommodated under the new "
                + "contracts (AASC), and the group advises on wider dispersal and asylum issues."),
            Says("Aims 2",
                "The group is a clear and lasting channel between national and local government at senior level, "
                + "on principles both agreed."),
            Says("Aims 3",
                "Councils, the Home Office and the contracts' providers work together and understand each other "
                + "better, so that the contracts give a good service and statutory duties are met."),
            Says("Aims 4",
                "The group has all the data it needs for local government's role, on data protection, commercial "
                + "and legal grounds that both sides agree."),
            Says("Aims 5",
                "For better outcomes for asylum seekers and their communities, the two sides build and deliver "
                + "one programme of work that makes real progress on (a) to (d)."),
            Says("Aims 5(a)",
                "Review dispersal on a national basis, towards fairer and place-based Home Office schemes."),
            Says("Aims 5(b)",
                "Relieve places under pressure by spreading people more fairly, and deal jointly with clusters "
                + "and concentrations."),
            Says("Aims 5(c)",
                "Share an understanding of what councils' part in the asylum process does to them and their "
                + "partners across the UK, and what it costs."),
            Says("Aims 5(d)", "Discuss contingency arrangements flexibly, openly and together."),
            Says("Aims 6",
                "National actions on joint priorities are agreed jointly. Anything intended is announced early, "
                + "so that it can be commented on and changed, openly and with both sides designing and producing "
                + "it."),
            Says("Arrangements 1",
                "Members are Home Office officials and representatives of every English region, Wales and "
                + "Scotland; Chief Executives are nominated through the Regional Strategic Migration Partnerships."),
            Says("Arrangements 2",
                "The group meets every quarter, and in between by agreement where it must."),
            Says("Arrangements 3",
                "A regional member who cannot attend sends another Chief Executive of the region to that "
                + "meeting."),
            Says("Arrangements 4",
                "Those who attend report back to the Chief Executives of their region and bring its issues to "
                + "meetings."),
            Says("Arrangements 5",
                "The co-chairs are the Local Government Association and the Home Office."),
            Says("Arrangements 6",
                "The group meets until the new contracts begin; then its terms are reviewed in case its focus "
                + "has to change."),
            Says("Arrangements 7",
                "The group's work will feed advice to Ministers and the Local Government Association's task "
                + "group, and issues can go up to that level where they must."),
            Says("Arrangements 8",
                "Discussion is constructive, open and honest, and so under Chatham House rules."),
            Says("Arrangements 9",
                "Other structures, such as the Regional Joint Partnership Boards, report to the group, bring it "
                + "key issues and inform its work; it informs and feeds back on formal contract governance."),
        ],
        new ClausePlaces
        {
            Forum = "Aims 2",
            Engagement = "Aims 3",
            Impact = "Aims 5(c)",
            Oversight = "Aims 1",
            DispersalReview = "Aims 5(a)",
            Pressures = "Aims 5(b)",
            Contingency = "Aims 5(d)",
            Advice = "Aims 1",
            Programme = "Aims 5",
            Data = "Aims 4",
            JointAgreement = "Aims 6",
            EarlyNotice = "Aims 6",
            CommentAndChange = "Aims 6",
            CoDesign = "Aims 6",
            Outcomes = "Aims 5",
            Membership = "Arrangements 1",
            Nominations = "Arrangements 1",
            Invitees = null,
            EscalationIn = "Arrangements 9",
            FeedToMinisters = "Arrangements 7",
            EscalationOut = "Arrangements 7",
            ReportBack = "Arrangements 4",
            RegionalIssues = "Arrangements 4",
            Substitutes = "Arrangements 3",
            Confidentiality = "Arrangements 8",
            Review = "Arrangements 6",
            CoChairs = "Arrangements 5",
            Papers = null,
            ChangeLock = null,
            SubGroups = null,
            SubGroupAgreement = null,
            Meetings = "Arrangements 2",
            ExtraMeetings = "Arrangements 2",
            AgreementToExtraMeetings = null,
            Transition = "Arrangements 6",
            InformedBy = "Arrangements 9",
            ContractGovernance = "Arrangements 9",
        },
        new Composition(
            [
                new("home-office", "Home Office", Side.Central),
                new("lga", "Local Government Association", Side.Local),
                .. Regions.EnglandWalesAndScotland.Select(Regions.Partnership),
            ],
            [
                new("home-office", "Home Office", Side.Central, "home-office", "home-office"),
                .. Regions.EnglandWalesAndScotland.Select(Regions.Seat),
            ],
            [
                new("co-chair-central", "Home Office", Side.Central, "home-office", CoChairHeldBy.Organisation),
                new("co-chair-local", "Local Government Association", Side.Local, "lga", CoChairHeldBy.Organisation),
            ]));

    private static WordedClause Says(string cite, string summary) => new(cite, summary, Published: null);
}
