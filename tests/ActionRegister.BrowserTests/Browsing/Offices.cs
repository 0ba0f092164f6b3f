using ActionRegister.Application.Reading;
using ActionRegister.Web.Identity;
using Microsoft.Extensions.DependencyInjection;

namespace ActionRegister.BrowserTests.Browsing;

/// <summary>Who holds an office now.</summary>
internal static class Offices
{
    public static async Task<Guid> Holder(IServiceProvider services, string office)
    {
        var people = await DemoPeopleEndpoint.Find(
            services.GetRequiredService<PeopleKnown>(), services.GetRequiredService<GroupAsAt>(), CancellationToken.None);
        return people.FirstOrDefault(person => person.Capacities.Contains(office))?.Id
            ?? throw new InvalidOperationException(
                $"Nobody is {office}; there are {string.Join(", ", people.SelectMany(person => person.Capacities))}.");
    }
}
