using System.Xml.Linq;
using ActionRegister.Application.Hosting;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.DataProtection.Repositories;
using Microsoft.AspNetCore.DataProtection.XmlEncryption;

namespace ActionRegister.Web.Hosting;

/// <summary>Has the framework keep the keys of forms where all hosts of the register find them.</summary>
internal sealed class FormKeyStore(FormKeys keys) : IXmlRepository
{
    public IReadOnlyCollection<XElement> GetAllElements() => [.. keys.All().Select(words => XElement.Parse(words))];

    public void StoreElement(XElement element, string friendlyName) => keys.Add(friendlyName, element.ToString(SaveOptions.DisableFormatting));
}

/// <summary>Makes the first key before anything is protected with one: of two that were made at once, each host would know its own.</summary>
internal sealed class FormKeysAtStart(FormKeys keys, IDataProtectionProvider provider) : IHostedService
{
    public Task StartAsync(CancellationToken cancellationToken) =>
        keys.Alone(() => provider.CreateProtector(nameof(FormKeysAtStart)).Protect([]), cancellationToken);

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}

/// <summary>Adds the keys of forms; nothing else is protected with them.</summary>
internal static class FormProtection
{
    /// <summary>Before the pages: what they add would use a key sooner.</summary>
    public static void AddFormKeys(this IServiceCollection services)
    {
        services.AddHostedService<FormKeysAtStart>();
        services.AddSingleton<FormKeyStore>();
        services.AddOptions<KeyManagementOptions>().Configure<FormKeyStore>((options, store) =>
        {
            options.XmlRepository = store;
            options.XmlEncryptor = new NullXmlEncryptor(); // the store seals each key as a whole
        });
        // By default a host takes the forms of hosts in the same folder of the disk.
        services.AddDataProtection().SetApplicationName("actionregister");
    }
}
