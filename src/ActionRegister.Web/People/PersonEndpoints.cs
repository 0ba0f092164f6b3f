using ActionRegister.Application.Commands;
using ActionRegister.Application.Reading;
using ActionRegister.Domain.Deciding;
using ActionRegister.Domain.People;
using ActionRegister.Web.Commands;
using ActionRegister.Web.Input;
using FluentValidation;

namespace ActionRegister.Web.People;

/// <summary>Makes a person known, or records a person's new name.</summary>
internal sealed record PersonNameRequest(string Name) : IRequest<PersonNameRequest>
{
    public static IValidator<PersonNameRequest> Validator { get; } = new InlineValidator<PersonNameRequest>
    {
        v => v.RuleFor(r => r.Name).IsLine(),
    };
}

/// <summary>Ties a way to sign in to a person.</summary>
/// <param name="Issuer">The identity provider's name for itself; only a keyed hash of it and the subject is kept.</param>
/// <param name="Subject">The identity provider's lasting name for the person; never an e-mail address.</param>
internal sealed record BindSignInRequest(string Issuer, string Subject) : IRequest<BindSignInRequest>
{
    public static IValidator<BindSignInRequest> Validator { get; } = new InlineValidator<BindSignInRequest>
    {
        v => v.RuleFor(r => r.Issuer).IsLine(),
        v => v.RuleFor(r => r.Subject).IsLine(),
    };
}

internal static class PersonEndpoints
{
    public static void MapPeople(this IEndpointRouteBuilder routes)
    {
        routes.MapAct("/people", "Make a person known to the register", Record);
        routes.MapAct("/people/{person}/name", "Record a person's new name", Rename);
        routes.MapAct("/people/{person}/sign-ins", "Tie a way to sign in to a person", Bind);
        routes.MapAct("/people/{person}/sign-ins/{key}/confirmation", "Confirm, as co-chair, that a sign-in is this person's", Confirm);
        routes.MapAct("/people/{person}/sign-ins/{key}/end", "Take a way to sign in from a person", Unbind);
    }

    private static Task<IResult> Record(
        Asked<PersonNameRequest> asked, CommandSender sender, CancellationToken cancellation)
    {
        var id = new PersonId(sender.NewId());
        return sender.On(StreamName.Of(id), asked, new RecordPerson(id, asked.Body.Name), cancellation);
    }

    private static Task<IResult> Rename(
        PersonKey person, Asked<PersonNameRequest> asked, CommandSender sender, CancellationToken cancellation) =>
        sender.On(StreamName.Of(person.Id), asked, new RenamePerson(person.Id, asked.Body.Name), cancellation);

    private static async Task<IResult> Bind(
        PersonKey person,
        Asked<BindSignInRequest> asked,
        CommandSender sender,
        RegisterKeys keys,
        PeopleKnown people,
        CancellationToken cancellation)
    {
        var key = keys.SignInKey(asked.Body.Issuer, asked.Body.Subject);
        var lastSeenAs = await people.BySignIn(key, cancellation);
        return await sender.On(StreamName.Of(person.Id), asked, new BindSignIn(person.Id, key, lastSeenAs), cancellation);
    }

    private static Task<IResult> Confirm(
        PersonKey person, SignInKey key, Asked<EmptyRequest> asked, CommandSender sender, CancellationToken cancellation) =>
        sender.On(StreamName.Of(person.Id), asked, new ConfirmSignIn(person.Id, key.Value), cancellation);

    private static Task<IResult> Unbind(
        PersonKey person, SignInKey key, Asked<EmptyRequest> asked, CommandSender sender, CancellationToken cancellation) =>
        sender.On(StreamName.Of(person.Id), asked, new UnbindSignIn(person.Id, key.Value), cancellation);
}
