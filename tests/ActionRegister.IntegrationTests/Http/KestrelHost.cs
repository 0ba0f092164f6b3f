using ActionRegister.Application.Hosting;
using ActionRegister.IntegrationTests.Postgres;
using ActionRegister.Web.Hosting;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace ActionRegister.IntegrationTests.Http;

/// <summary>The real host behind a real Kestrel, in this process, with the keys that it needs in temporary files.</summary>
internal sealed class KestrelHost : IAsyncDisposable
{
    private readonly string _keyFile = Path.GetTempFileName();
    private readonly string _signing = Directory.CreateTempSubdirectory("signing-").FullName;
    private bool _started;

    /// <summary>On a register, by a clock; made and not started.</summary>
    public KestrelHost(RegisterDatabase database, TimeProvider clock)
    {
        File.WriteAllText(_keyFile, new string('7', 64));
        File.WriteAllText(SigningKeyFile, new string('5', 64));
        var builder = RegisterHost.Builder(["--environment=Development", "--urls=http://127.0.0.1:0"]);
        builder.Configuration.AddInMemoryCollection(new Dictionary<string, string?>
        {
            [RegisterOptions.DatabaseName] = database.Application,
            [RegisterOptions.KeyFileName] = _keyFile,
            [RegisterOptions.SigningKeyFileName] = SigningKeyFile,
            [RegisterOptions.SigningFolderName] = Path.Combine(_signing, "state"),
        });
        builder.Services.AddSingleton(clock);
        builder.Logging.ClearProviders();
        App = RegisterHost.Build(builder);
    }

    public WebApplication App { get; }

    /// <summary>The keys that sign its log.</summary>
    public string SigningKeyFile => Path.Combine(_signing, "keys");

    /// <summary>Where it is reached, once it is started.</summary>
    public Uri Address => new(App.Urls.First());

    public async Task Start()
    {
        await App.StartAsync();
        _started = true;
    }

    public async ValueTask DisposeAsync()
    {
        if (_started) await App.StopAsync();
        await App.DisposeAsync();
        File.Delete(_keyFile);
        Directory.Delete(_signing, recursive: true);
    }
}
