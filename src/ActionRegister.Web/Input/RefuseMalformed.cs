using ActionRegister.Web.Problems;

namespace ActionRegister.Web.Input;

/// <summary>Answers a request whose inputs are malformed, naming every field, so that no endpoint ever sees one.</summary>
internal sealed class RefuseMalformed : IEndpointFilter
{
    public ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var malformed = context.Arguments.OfType<IInput>().Select(i => i.Malformed).OfType<Malformed>().ToList();
        return malformed.Count == 0 ? next(context) : ValueTask.FromResult<object?>(Answer(malformed));
    }

    // A body of the wrong type or size was not read at all: that is the answer, whatever else is wrong.
    private static IResult Answer(List<Malformed> malformed)
    {
        var unread = malformed.Find(m => m.Kind != ProblemKind.InvalidRequest);
        return Problem.Of(unread ?? new(ProblemKind.InvalidRequest, [.. malformed.SelectMany(m => m.Faults).Distinct()]));
    }
}
