using System.Globalization;
using ActionRegister.Domain.Authority;
using ActionRegister.Domain.Deciding;

namespace ActionRegister.Web.Commands;

/// <summary>An act that pages offer: where it is done, and how to ask the law beforehand whether it would be accepted.</summary>
/// <param name="Key">Of its name: "Act" and this.</param>
/// <param name="Act">Its row in the permission table.</param>
/// <param name="Path">What follows the address of the entry or amendment; <c>{0}</c> is the number that it is about.</param>
/// <param name="Likely">A command such as the form would send.</param>
public sealed record ActOffer(string Key, Act Act, string Path, Func<ActOn, ICommand> Likely)
{
    /// <summary>The address of the act's page.</summary>
    public string Address(ActOn on)
    {
        ArgumentNullException.ThrowIfNull(on);
        return $"{on.Address}/{string.Format(CultureInfo.InvariantCulture, Path, on.Number)}";
    }
}
