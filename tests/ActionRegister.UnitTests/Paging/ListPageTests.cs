using ActionRegister.Web.Paging;
using Microsoft.AspNetCore.Http;
using Shouldly;
using Xunit;

namespace ActionRegister.UnitTests.Paging;

public sealed class ListPageTests
{
    [Theory]
    [InlineData("", 1)]
    [InlineData("?page=3", 3)]
    [InlineData("?page=99", 5)]
    [InlineData("?page=0", 1)]
    [InlineData("?page=-1", 1)]
    [InlineData("?page=last", 1)]
    public void A_page_that_the_list_does_not_have_is_the_nearest(string query, int number) => Asked(query, 101).Number.ShouldBe(number);

    [Fact]
    public void An_empty_list_has_one_page() => Asked("", 0).Last.ShouldBe(1);

    [Fact]
    public void Together_the_pages_have_every_item_once()
    {
        var all = Enumerable.Range(0, 101).ToList();
        Enumerable.Range(1, 5).SelectMany(page => Asked($"?page={page}", all.Count).Of(all)).ShouldBe(all);
    }

    [Theory]
    [InlineData(1, new[] { 1, 2, 0, 9 })]
    [InlineData(5, new[] { 1, 0, 4, 5, 6, 0, 9 })]
    [InlineData(9, new[] { 1, 0, 8, 9 })]
    public void Offered_are_the_first_the_last_and_the_neighbours(int page, int[] offered) => Asked($"?page={page}", 217).Offered.ShouldBe(offered);

    [Fact]
    public void Another_page_keeps_what_else_was_asked_for()
    {
        var list = Asked("?order=oldest&asAt=2026-01-01&page=2", 101);
        list.Address(3).ShouldBe("/list?order=oldest&asAt=2026-01-01&page=3");
        list.Address(1).ShouldBe("/list?order=oldest&asAt=2026-01-01");
    }

    private static ListPage Asked(string query, int count)
    {
        var request = new DefaultHttpContext().Request;
        (request.Path, request.QueryString) = ("/list", new QueryString(query));
        return ListPage.Of(request, 25, count);
    }
}
