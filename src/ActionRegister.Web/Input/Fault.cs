using ActionRegister.Web.Problems;

namespace ActionRegister.Web.Input;

/// <summary>One thing that is wrong with what was sent.</summary>
/// <param name="Field">
/// A JSON pointer into the body (RFC 6901); "body" for the whole of it; or the name of a header, a query value or a part of the path.
/// </param>
/// <param name="Message">What is wrong and what is expected, as a sentence.</param>
internal sealed record Fault(string Field, string Message)
{
    public static Fault In(string pointer, string message) => new(pointer.Length == 0 ? "body" : pointer, message);
}

/// <summary>Everything that is wrong with one input, and the kind of problem it is answered with.</summary>
internal sealed record Malformed(ProblemKind Kind, IReadOnlyList<Fault> Faults)
{
    public Malformed(string field, string message)
        : this(ProblemKind.InvalidRequest, [new(field, message)])
    {
    }
}

/// <summary>
/// What an endpoint takes from a request. Binding never throws: what is wrong waits here until <see cref="RefuseMalformed"/>
/// answers for all inputs of the request at once, before the endpoint runs.
/// </summary>
internal interface IInput
{
    Malformed? Malformed { get; }
}
