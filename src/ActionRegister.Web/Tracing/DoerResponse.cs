using ActionRegister.Application.Tracing;

namespace ActionRegister.Web.Tracing;

/// <summary>Who did it, or what is left of that.</summary>
/// <param name="Capacity">In what capacity; left out once erased.</param>
/// <param name="ErasedBy">Position of the event that erased it.</param>
internal sealed record DoerResponse(Guid? Person, string? Capacity, string? For, long? ErasedBy)
{
    public static DoerResponse Of(Doer by) => new(by.Person?.Value, by.Capacity?.ToString(), by.For?.Value, by.ErasedBy);
}
