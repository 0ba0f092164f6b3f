using ActionRegister.Domain.TermsOfReference;
using ActionRegister.Web.Input;
using FluentValidation;

namespace ActionRegister.Web.TermsOfReference;

/// <summary>A version of the terms of reference, whole. <c>GET /api/v1/terms</c> gives the one in force in the same form.</summary>
/// <param name="Name">Its lasting name: "arcseg-2022".</param>
/// <param name="ShortName">How citations name it: "ARCSEG, October 2022".</param>
/// <param name="Title">The document's own title.</param>
/// <param name="Dated">Its date, as exact as the document states it.</param>
/// <param name="Wording">Its clauses, in order.</param>
/// <param name="Places">Where it says what the rules rely on: place to clause. Those without which there is no register are required.</param>
/// <param name="Composition">The bodies, seats and co-chairs that it creates.</param>
internal sealed record TermsRequest(
    string Name,
    string ShortName,
    string Title,
    TermsDateRequest Dated,
    IReadOnlyList<ClauseRequest> Wording,
    PlacesRequest Places,
    CompositionRequest Composition)
{
    private const int MostClauses = 200;

    public TermsVersion AsTerms() => new(
        Name,
        ShortName,
        Title,
        new TermsDate(Dated.Precision, Dated.AsPublished, Dated.Day, Dated.Basis),
        [.. Wording.Select(w => new WordedClause(w.Cite, w.Summary, w.Published))],
        Places.AsPlaces(),
        Composition.AsComposition());

    public sealed class Validator : AbstractValidator<TermsRequest>
    {
        public Validator()
        {
            RuleFor(t => t.Name).IsKey();
            RuleFor(t => t.ShortName).IsLine();
            RuleFor(t => t.Title).IsLine();
            RuleFor(t => t.Dated).SetValidator(new TermsDateRequest.Validator());
            RuleFor(t => t.Wording).IsShort(MostClauses);
            RuleForEach(t => t.Wording).SetValidator(new ClauseRequest.Validator());
            RuleFor(t => t.Places).SetValidator(new PlacesRequest.Validator());
            RuleFor(t => t.Places)
                .Must((t, places) => places.Cites().All(cite => t.Wording.Any(w => w.Cite == cite)))
                .WithMessage("Each place has to be one of the clauses in \"wording\".");
            RuleFor(t => t.Composition).SetValidator(new CompositionRequest.Validator());
        }
    }
}

/// <summary>The date of a terms document.</summary>
internal sealed record TermsDateRequest(DatePrecision Precision, string? AsPublished = null, DateOnly? Day = null, string? Basis = null)
{
    public sealed class Validator : AbstractValidator<TermsDateRequest>
    {
        public Validator()
        {
            RuleFor(d => d.AsPublished).IsLine();
            RuleFor(d => d.Basis).IsLine();
        }
    }
}

/// <summary>One clause: where it stands, what it says in plain words, its published words.</summary>
internal sealed record ClauseRequest(string Cite, string Summary, string? Published = null)
{
    public sealed class Validator : AbstractValidator<ClauseRequest>
    {
        public Validator()
        {
            RuleFor(c => c.Cite).IsLine();
            RuleFor(c => c.Summary).IsProse();
            RuleFor(c => c.Published).IsProse();
        }
    }
}
