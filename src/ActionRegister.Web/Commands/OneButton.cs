using ActionRegister.Application.Commands;
using ActionRegister.Domain.Deciding;

namespace ActionRegister.Web.Commands;

/// <summary>A form that asks for nothing but a yes: its button, and beside it why it would be refused.</summary>
/// <param name="Address">Where it is sent.</param>
/// <param name="CommandId">The command's id, made with the form.</param>
/// <param name="Words">Words of the button.</param>
/// <param name="Foreseen">What would come of it now.</param>
/// <param name="Hidden">Fields that say what the person saw.</param>
public sealed record OneButton(
    string Address, Guid CommandId, string Words, Foreseen Foreseen, params IReadOnlyList<(string Name, string Value)> Hidden)
{
    /// <summary>Whether the person has this act at all, whatever it would come to now.</summary>
    public bool Offered => Foreseen.Refusal is not { Kind: RefusalKind.NotPermitted };

    /// <summary>Whether what the person would ask for is so already.</summary>
    public bool IsSoAlready => Foreseen is { Refusal: null, Capacity: null };
}
