namespace ActionRegister.Application.Events;

/// <summary>The log holds an event that this program cannot read: a newer program wrote it, or nobody's program did.</summary>
public sealed class UnknownStoredEventException : Exception
{
    /// <summary>The stored name is not in the catalogue.</summary>
    public UnknownStoredEventException(string type)
        : base($"The event type {type} is not in the catalogue.")
    {
    }

    /// <summary>The name is known, but the stored parts are not of its shape.</summary>
    public UnknownStoredEventException(string type, Exception inner)
        : base($"A stored {type} does not have the shape of its type. {inner.Message}", inner)
    {
    }
}
