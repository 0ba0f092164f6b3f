namespace ActionRegister.Domain.Deciding;

/// <summary>What a person asks of the register. Deciding is pure: it takes everything it needs and returns a value.</summary>
public interface ICommand
{
    /// <summary>
    /// Every stream that the decision stands on, written or not, besides the group's. Asked again when those streams
    /// have been read, until it names none that is new: an entry's content may lead to other entries.
    /// </summary>
    IEnumerable<StreamName> Reads(View view);

    /// <summary>Accepts with facts, refuses with the reason, or says that it is already so.</summary>
    Outcome Decide(View view, Context context);
}
