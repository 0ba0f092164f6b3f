using ActionRegister.Domain.TermsOfReference;
using ActionRegister.Web.Input;
using FluentValidation;

namespace ActionRegister.Web.TermsOfReference;

/// <summary>Whom a version of the terms brings together.</summary>
internal sealed record CompositionRequest(
    IReadOnlyList<BodyRequest> Bodies, IReadOnlyList<SeatRequest> Seats, IReadOnlyList<CoChairRequest> CoChairs)
{
    private const int Most = 100;

    public Composition AsComposition() => new(
        [.. Bodies.Select(b => new BodyInTerms(b.Key, b.Name, b.Side))],
        [.. Seats.Select(s => new SeatInTerms(s.Key, s.Name, s.Side, s.Body, s.NominatingBody))],
        [.. CoChairs.Select(c => new CoChairInTerms(c.Key, c.Name, c.Side, c.Body, c.HeldBy))]);

    public sealed class Validator : AbstractValidator<CompositionRequest>
    {
        public Validator()
        {
            RuleFor(c => c.Bodies).IsShort(Most);
            RuleForEach(c => c.Bodies).SetValidator(new BodyRequest.Validator());
            RuleFor(c => c.Bodies).Must(bodies => Distinct(bodies.Select(b => b.Key))).WithMessage("Each body has a key of its own.");
            RuleFor(c => c.Seats).IsShort(Most);
            RuleForEach(c => c.Seats).SetValidator(new SeatRequest.Validator());
            RuleFor(c => c.Seats).Must(seats => Distinct(seats.Select(s => s.Key))).WithMessage("Each seat has a key of its own.");
            RuleFor(c => c.Seats).Must((c, seats) => seats.All(s => Known(c, s.Body) && Known(c, s.NominatingBody)))
                .WithMessage("Each seat names a body that is among the bodies.");
            RuleForEach(c => c.CoChairs).SetValidator(new CoChairRequest.Validator());
            RuleFor(c => c.CoChairs)
                .Must(all => all.Count == 2 && all[0].Side != all[1].Side).WithMessage("There are two co-chairs, one of each side.");
            RuleFor(c => c.CoChairs).Must((c, all) => all.All(office => Known(c, office.Body)))
                .WithMessage("Each co-chair names a body that is among the bodies.");
        }

        private static bool Known(CompositionRequest c, string body) => c.Bodies.Any(b => b.Key == body);

        private static bool Distinct(IEnumerable<string> keys) => keys.GroupBy(k => k, StringComparer.Ordinal).All(g => g.Count() == 1);
    }
}

/// <summary>An organisation that the terms name.</summary>
internal sealed record BodyRequest(string Key, string Name, Side Side)
{
    public sealed class Validator : AbstractValidator<BodyRequest>
    {
        public Validator()
        {
            RuleFor(b => b.Key).IsKey();
            RuleFor(b => b.Name).IsLine();
        }
    }
}

/// <summary>A place in the group.</summary>
internal sealed record SeatRequest(string Key, string Name, Side Side, string Body, string NominatingBody)
{
    public sealed class Validator : AbstractValidator<SeatRequest>
    {
        public Validator()
        {
            RuleFor(s => s.Key).IsKey();
            RuleFor(s => s.Name).IsLine();
            RuleFor(s => s.Body).IsKey();
            RuleFor(s => s.NominatingBody).IsKey();
        }
    }
}

/// <summary>A co-chair office.</summary>
internal sealed record CoChairRequest(string Key, string Name, Side Side, string Body, CoChairHeldBy HeldBy)
{
    public sealed class Validator : AbstractValidator<CoChairRequest>
    {
        public Validator()
        {
            RuleFor(c => c.Key).IsKey();
            RuleFor(c => c.Name).IsLine();
            RuleFor(c => c.Body).IsKey();
        }
    }
}
