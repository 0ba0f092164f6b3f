namespace ActionRegister.Domain.People;

/// <summary>Identifies one natural person. Names live in the private part of the person's own stream.</summary>
public readonly record struct PersonId(Guid Value)
{
    /// <inheritdoc/>
    public override string ToString() => Value.ToString("D");
}
