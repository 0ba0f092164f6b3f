using ActionRegister.Domain.Deciding;
using Microsoft.Extensions.Localization;

namespace ActionRegister.Web.Audit;

/// <summary>Kinds of events in a few words, in the reader's language: "Comment made".</summary>
public sealed class FactNames(IStringLocalizer<Texts> words)
{
    /// <summary>The name of what happened.</summary>
    public string Of(IEvent fact)
    {
        ArgumentNullException.ThrowIfNull(fact);
        return Of(fact.GetType());
    }

    /// <summary>The name of a kind of event.</summary>
    public string Of(Type shape)
    {
        ArgumentNullException.ThrowIfNull(shape);
        return words[$"Fact{shape.Name}"];
    }
}
