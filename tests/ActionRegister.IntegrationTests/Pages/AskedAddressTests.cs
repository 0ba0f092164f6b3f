using ActionRegister.Application.Reading;
using ActionRegister.Domain.Contents;
using ActionRegister.Domain.Membership;
using ActionRegister.Domain.TermsOfReference;
using ActionRegister.IntegrationTests.Http;
using ActionRegister.Web.Awaiting;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Template;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Xunit;
using static ActionRegister.IntegrationTests.Application.TestGroup;

namespace ActionRegister.IntegrationTests.Pages;

/// <summary>Whatever somebody is asked for leads to a page where it can be done.</summary>
public sealed class AskedAddressTests(HttpRegister register) : IClassFixture<HttpRegister>
{
    private static readonly AskedFor[] _onAmendments =
    [
        AskedFor.Comment, AskedFor.AnswerToComment, AskedFor.Position, AskedFor.AnswerToObjection, AskedFor.Consent, AskedFor.LeavingOutSeat,
        AskedFor.Agreement,
    ];

    public static TheoryData<AskedFor, int?, string> Askings =>
    [
        .. Enum.GetValues<AskedFor>().Select(asked => (asked, (int?)null, Party.CoChair(Side.Local).Value)),
        .. _onAmendments.Select(asked => (asked, (int?)2, Party.CoChair(Side.Local).Value)),
        (AskedFor.Conflict, null, Party.Of(Wales).Value),
    ];

    [Theory]
    [MemberData(nameof(Askings))]
    public void Every_asking_leads_to_a_page(AskedFor asked, int? amendment, string of)
    {
        var subject = asked switch
        {
            AskedFor.CoChair => "central",
            AskedFor.Office or AskedFor.SignIn => $"{Secretariat}",
            AskedFor.Erasure => "41-private",
            AskedFor.LeavingOutSeat => Wales.Value,
            _ => null,
        };
        var row = new AwaitedRow(new Party(of), asked, null, new Reference("D-2026-0001"), "Title", amendment, 1, subject, null, 1);
        var address = AskedAddress.Of(row);
        Pages().ShouldContain(page => page.TryMatch(address, new RouteValueDictionary()), address);
    }

    private IEnumerable<TemplateMatcher> Pages() => register.Host.Services.GetRequiredService<EndpointDataSource>().Endpoints
        .OfType<RouteEndpoint>()
        .Where(endpoint => endpoint.Metadata.GetMetadata<PageActionDescriptor>() is not null)
        .Select(endpoint => new TemplateMatcher(TemplateParser.Parse(endpoint.RoutePattern.RawText!), [])); // a page's pattern is written
}
