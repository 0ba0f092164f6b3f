using ActionRegister.Application.Reading;
using ActionRegister.Domain.Contents;

namespace ActionRegister.Web.Entries;

/// <summary>One line of the register.</summary>
internal sealed record RowResponse(
    Guid Id,
    string Reference,
    EntryKind Kind,
    string Title,
    Stage Stage,
    string? Sponsor,
    IReadOnlyList<string> Owners,
    DateOnly? Due,
    DateOnly ProposedOn,
    DateOnly? NoticeCloses,
    DateOnly? AgreedOn,
    DateOnly? EffectiveFrom,
    bool InForce,
    bool Imported,
    int? Rules,
    ActionProgress? Progress,
    bool Overdue,
    int OpenAmendments,
    long LastPosition)
{
    public static RowResponse Of(RegisterRow row) => new(
        row.Id.Value,
        row.Reference.Value,
        row.Kind,
        row.Title,
        row.Stage,
        row.Sponsor?.Value,
        [.. row.Owners.Select(o => o.Value)],
        row.Due,
        row.ProposedOn,
        row.NoticeCloses,
        row.AgreedOn,
        row.EffectiveFrom,
        row.InForce,
        row.Imported,
        row.Rules,
        row.Progress,
        row.Overdue,
        row.OpenAmendments,
        row.LastPosition);
}
