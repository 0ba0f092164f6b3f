using System.Diagnostics;
using ActionRegister.Domain.Deciding;
using ActionRegister.Domain.Membership;
using ActionRegister.Domain.TermsOfReference;

namespace ActionRegister.Domain.Authority;

/// <summary>
/// Whether whoever asks may do an act, and in what capacity. Exactly one of the two is given.
/// </summary>
public sealed record Standing(Capacity? Capacity, Refusal? Refusal)
{
    /// <summary>The side whose co-chair acts; to be asked only of acts that the table leaves to co-chairs alone.</summary>
    public Side Side => Capacity is Capacity.CoChair coChair
        ? coChair.Side
        : throw new UnreachableException($"{Capacity} is not a co-chair.");

    /// <summary>
    /// Finds the capacity in which the person may do the act: the one claimed, or the first that the table allows.
    /// <paramref name="owners"/> are the seats and offices whose own matter it is; null when it is nobody's in particular.
    /// </summary>
    public static Standing For(Act act, Context context, Group group, IReadOnlyList<Party>? owners = null)
    {
        var held = Held(context, group);
        if (context.As is { } claimed)
        {
            if (!held.Contains(claimed))
                return Refused($"You do not act as {Words(claimed, group)} now. What counts is what the register had recorded when you asked.");
            return Allows(act, claimed, group, owners)
                ? new(claimed, null)
                : Refused(Sentence(act, claimed, owners, group));
        }

        return held.FirstOrDefault(c => Allows(act, c, group, owners)) is { } capacity
            ? new(capacity, null)
            : Refused(held.Count == 0 ? "You hold no seat or office in this group." : Sentence(act, held[0], owners, group));
    }

    private static IReadOnlyList<Capacity> Held(Context context, Group group) =>
        context.By is { } person ? group.CapacitiesOf(person)
        : context.As is Capacity.Operator or Capacity.Register ? [context.As]
        : [];

    private static bool Allows(Act act, Capacity capacity, Group group, IReadOnlyList<Party>? owners) =>
        PermissionTable.Of(act, PermissionTable.RoleOf(capacity)) switch
        {
            Grant.Yes or Grant.Both => true,
            Grant.Own => owners is null || Owns(capacity, owners, group),
            Grant.For => capacity is Capacity.Secretariat || owners is null || Owns(capacity, owners, group),
            // The first secretariat is appointed by the founding itself: from then on an operator has no hand in people.
            Grant.AtFounding => group.Founding == FoundingStatus.NotFounded,
            Grant.No or Grant.AtMeeting or Grant.ProofsOnly or Grant.NoContent => false,
        };

    // An action owned by a body is its seats' to report on.
    private static bool Owns(Capacity capacity, IReadOnlyList<Party> owners, Group group) =>
        capacity.Party is { } party
        && (owners.Contains(party)
            || (party.Seat is { } seat && group.Seats.GetValueOrDefault(seat) is { } s && owners.Contains(Party.Of(s.Seat.NominatedBy))));

    private static Standing Refused(string because) => new(null, Refusal.NotPermitted(because));

    private static string Sentence(Act act, Capacity capacity, IReadOnlyList<Party>? owners, Group group)
    {
        var who = new List<string>();
        foreach (var role in Enum.GetValues<Role>())
        {
            var grant = PermissionTable.Of(act, role);
            if (grant is Grant.No or Grant.AtMeeting || role is Role.Register) continue;
            who.Add(Words(role, grant, owners, group));
        }

        return $"As {Words(capacity, group)} you may not {Words(act)}. It is for {(who.Count == 0 ? "nobody" : string.Join("; ", who))}.";
    }

    // What is shown to people names the seat or office as they call it.
    private static string Words(Capacity capacity, Group group) => capacity switch
    {
        Capacity.CoChair c => group.NameOf(Party.CoChair(c.Side)),
        Capacity.OutgoingCoChair c => $"the outgoing co-chair of {(c.Side == Side.Central ? "central" : "local")} government",
        Capacity.Holder h => $"member for {group.NameOf(Party.Of(h.Seat))}",
        Capacity.Assistant a => $"assistant to {group.NameOf(a.For)}",
        Capacity.Secretariat => "the secretariat",
        Capacity.Auditor => "the auditor",
        Capacity.Operator => "the operator",
        Capacity.Register => "the register",
        _ => throw new UnreachableException(),
    };

    private static string Words(Role role, Grant grant, IReadOnlyList<Party>? owners, Group group)
    {
        var name = role switch
        {
            Role.CoChair => grant == Grant.Both ? "both co-chairs, each personally" : "a co-chair",
            Role.SeatHolder => "a member",
            Role.Substitute => "a substitute",
            Role.Assistant => "their assistant",
            Role.Secretariat => "the secretariat",
            Role.Auditor => "the auditor",
            Role.Operator => "the operator",
            Role.Register => "the register",
            Role.OutgoingCoChair => "the outgoing co-chair",
        };
        return grant == Grant.Own && owners is { Count: > 0 } && role is not Role.OutgoingCoChair
            ? $"{name} ({string.Join(", ", owners.Select(group.NameOf))} only)"
            : name;
    }

    private static string Words(Act act) => act switch
    {
        Act.Found => "found the group or abandon its founding",
        Act.ConfirmFounding => "confirm the founding",
        Act.RecordPerson => "record people and bind sign-ins",
        Act.ConfirmSignIn => "confirm a sign-in",
        Act.ChangeMember => "nominate, appoint or end a member, or record a body's new name",
        Act.ResignSeat => "resign a seat",
        Act.RecordCoChair => "record a change of co-chair",
        Act.ResignCoChair => "resign as co-chair",
        Act.ConfirmCoChair => "confirm a co-chair",
        Act.AppointOffice => "appoint or end secretariat and auditor",
        Act.NameAssistant => "name or end assistants",
        Act.Propose => "propose",
        Act.Revise => "revise, withdraw or answer on this proposal",
        Act.Conduct => "give notice, open a consultation, or open or close a round",
        Act.AskShortNotice => "ask for short notice",
        Act.AgreeShortNotice => "agree to short notice",
        Act.Comment => "comment",
        Act.ClaimConflict => "claim a conflict",
        Act.SettleConflict => "settle a conflict",
        Act.TakePosition => "record a position",
        Act.Consent => "give, refuse or withdraw a co-chair's consent",
        Act.LeaveOutSeat => "leave out a vacant seat",
        Act.RecordAgreement => "record joint agreement or adopt an amendment",
        Act.ReportProgress => "report progress on this action",
        Act.Complete => "report this action completed",
        Act.DisputeCompletion => "dispute a completion",
        Act.ReviewOutcome => "review an outcome",
        Act.CorrectRecord => "correct a record",
        Act.ConfirmCorrection => "confirm a correction of a record",
        Act.Read => "read the register",
        Act.ReadLog => "read the log",
        Act.AskErasure => "ask that personal data be erased",
        Act.AuthoriseErasure => "authorise an erasure",
        Act.CarryOutErasure => "carry out an erasure",
        Act.KeepEvidence => "open an epoch of the log or change the key that signs it",
        Act.Import => "import what was agreed before the register",
        Act.ConfirmImport => "confirm an import",
        Act.WithdrawImport => "withdraw an import",
        Act.FollowRules => "record what only follows from the rules",
    };
}
