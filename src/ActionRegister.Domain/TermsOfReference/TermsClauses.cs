namespace ActionRegister.Domain.TermsOfReference;

/// <summary>The clauses of a version by what they are about; null where the version is silent.</summary>
// Extension members: the log stores the version as plain data, and a derived property would be stored with it.
public static class TermsClauses
{
    extension(TermsVersion terms)
    {
        /// <summary>Whether what was agreed is protected by a clause of its own.</summary>
        public bool HasChangeLock => terms.Places.ChangeLock is not null;

        /// <summary>What demands consent before an amendment: the change lock, otherwise joint agreement.</summary>
        public Clause Amending => terms.ChangeLock ?? terms.JointAgreement;

        /// <inheritdoc cref="ClausePlaces.Forum"/>
        public Clause? Forum => terms.At(terms.Places.Forum);

        /// <inheritdoc cref="ClausePlaces.Engagement"/>
        public Clause? Engagement => terms.At(terms.Places.Engagement);

        /// <inheritdoc cref="ClausePlaces.Impact"/>
        public Clause? Impact => terms.At(terms.Places.Impact);

        /// <inheritdoc cref="ClausePlaces.Oversight"/>
        public Clause? Oversight => terms.At(terms.Places.Oversight);

        /// <inheritdoc cref="ClausePlaces.DispersalReview"/>
        public Clause? DispersalReview => terms.At(terms.Places.DispersalReview);

        /// <inheritdoc cref="ClausePlaces.Pressures"/>
        public Clause? Pressures => terms.At(terms.Places.Pressures);

        /// <inheritdoc cref="ClausePlaces.Contingency"/>
        public Clause? Contingency => terms.At(terms.Places.Contingency);

        /// <inheritdoc cref="ClausePlaces.Advice"/>
        public Clause? Advice => terms.At(terms.Places.Advice);

        /// <inheritdoc cref="ClausePlaces.Programme"/>
        public Clause? Programme => terms.At(terms.Places.Programme);

        /// <inheritdoc cref="ClausePlaces.Data"/>
        public Clause? Data => terms.At(terms.Places.Data);

        /// <inheritdoc cref="ClausePlaces.JointAgreement"/>
        public Clause JointAgreement => terms.Cited(terms.Places.JointAgreement);

        /// <inheritdoc cref="ClausePlaces.EarlyNotice"/>
        public Clause EarlyNotice => terms.Cited(terms.Places.EarlyNotice);

        /// <inheritdoc cref="ClausePlaces.CommentAndChange"/>
        public Clause CommentAndChange => terms.Cited(terms.Places.CommentAndChange);

        /// <inheritdoc cref="ClausePlaces.CoDesign"/>
        public Clause CoDesign => terms.Cited(terms.Places.CoDesign);

        /// <inheritdoc cref="ClausePlaces.Outcomes"/>
        public Clause? Outcomes => terms.At(terms.Places.Outcomes);

        /// <inheritdoc cref="ClausePlaces.Membership"/>
        public Clause Membership => terms.Cited(terms.Places.Membership);

        /// <inheritdoc cref="ClausePlaces.Nominations"/>
        public Clause Nominations => terms.Cited(terms.Places.Nominations);

        /// <inheritdoc cref="ClausePlaces.Invitees"/>
        public Clause? Invitees => terms.At(terms.Places.Invitees);

        /// <inheritdoc cref="ClausePlaces.EscalationIn"/>
        public Clause? EscalationIn => terms.At(terms.Places.EscalationIn);

        /// <inheritdoc cref="ClausePlaces.FeedToMinisters"/>
        public Clause? FeedToMinisters => terms.At(terms.Places.FeedToMinisters);

        /// <inheritdoc cref="ClausePlaces.EscalationOut"/>
        public Clause? EscalationOut => terms.At(terms.Places.EscalationOut);

        /// <inheritdoc cref="ClausePlaces.ReportBack"/>
        public Clause? ReportBack => terms.At(terms.Places.ReportBack);

        /// <inheritdoc cref="ClausePlaces.RegionalIssues"/>
        public Clause? RegionalIssues => terms.At(terms.Places.RegionalIssues);

        /// <inheritdoc cref="ClausePlaces.Substitutes"/>
        public Clause? Substitutes => terms.At(terms.Places.Substitutes);

        /// <inheritdoc cref="ClausePlaces.Confidentiality"/>
        public Clause? Confidentiality => terms.At(terms.Places.Confidentiality);

        /// <inheritdoc cref="ClausePlaces.Review"/>
        public Clause Review => terms.Cited(terms.Places.Review);

        /// <inheritdoc cref="ClausePlaces.CoChairs"/>
        public Clause CoChairs => terms.Cited(terms.Places.CoChairs);

        /// <inheritdoc cref="ClausePlaces.Papers"/>
        public Clause? Papers => terms.At(terms.Places.Papers);

        /// <inheritdoc cref="ClausePlaces.ChangeLock"/>
        public Clause? ChangeLock => terms.At(terms.Places.ChangeLock);

        /// <inheritdoc cref="ClausePlaces.SubGroups"/>
        public Clause? SubGroups => terms.At(terms.Places.SubGroups);

        /// <inheritdoc cref="ClausePlaces.SubGroupAgreement"/>
        public Clause? SubGroupAgreement => terms.At(terms.Places.SubGroupAgreement);

        /// <inheritdoc cref="ClausePlaces.Meetings"/>
        public Clause Meetings => terms.Cited(terms.Places.Meetings);

        /// <inheritdoc cref="ClausePlaces.ExtraMeetings"/>
        public Clause? ExtraMeetings => terms.At(terms.Places.ExtraMeetings);

        /// <inheritdoc cref="ClausePlaces.AgreementToExtraMeetings"/>
        public Clause? AgreementToExtraMeetings => terms.At(terms.Places.AgreementToExtraMeetings);

        /// <inheritdoc cref="ClausePlaces.Transition"/>
        public Clause? Transition => terms.At(terms.Places.Transition);

        /// <inheritdoc cref="ClausePlaces.InformedBy"/>
        public Clause? InformedBy => terms.At(terms.Places.InformedBy);

        /// <inheritdoc cref="ClausePlaces.ContractGovernance"/>
        public Clause? ContractGovernance => terms.At(terms.Places.ContractGovernance);

        private Clause? At(string? cite) => cite is null ? null : terms.Cited(cite);

        private Clause Cited(string cite) => new(terms.ShortName, cite);
    }
}
