using ActionRegister.BrowserTests.Examples;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Xunit;

namespace ActionRegister.BrowserTests.Routes;

public sealed class RouteTests(SharedExample example) : IClassFixture<SharedExample>
{
    [Fact]
    public void Every_page_of_the_host_is_visited() =>
        PagesVisited.All.Select(visit => visit.Route).Distinct().Order(StringComparer.Ordinal).ShouldBe(Pages().Order(StringComparer.Ordinal));

    [Fact]
    public void No_two_visits_have_one_name() =>
        PagesVisited.All.GroupBy(visit => visit.Name).Where(same => same.Count() > 1).Select(same => same.Key).ShouldBeEmpty();

    [Fact]
    public void Only_a_visit_named_so_finds_nothing() =>
        PagesVisited.All.Where(visit => visit.Status == 404 && visit.State != PageVisit.Nowhere).Select(visit => visit.Name).ShouldBeEmpty();

    private IEnumerable<string> Pages() => example.Host.Services.GetRequiredService<EndpointDataSource>().Endpoints
        .OfType<RouteEndpoint>()
        .Where(endpoint => endpoint.Metadata.GetMetadata<PageActionDescriptor>() is not null)
        .Select(endpoint => $"/{endpoint.RoutePattern.RawText!.TrimStart('/')}") // a page's pattern is written
        .Distinct();
}
