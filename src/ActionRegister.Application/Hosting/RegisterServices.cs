using ActionRegister.Application.Audit;
using ActionRegister.Application.Changes;
using ActionRegister.Application.Commands;
using ActionRegister.Application.Drafts;
using ActionRegister.Application.Erasures;
using ActionRegister.Application.Events;
using ActionRegister.Application.Importing;
using ActionRegister.Application.Packs;
using ActionRegister.Application.Projections;
using ActionRegister.Application.Reading;
using ActionRegister.Application.Replaying;
using ActionRegister.Application.Tracing;
using ActionRegister.Application.Waiting;
using ActionRegister.EventStore.Appending;
using ActionRegister.EventStore.Erasing;
using ActionRegister.EventStore.Projections;
using ActionRegister.EventStore.Reading;
using ActionRegister.EventStore.Schema;
using ActionRegister.EventStore.Signing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace ActionRegister.Application.Hosting;

/// <summary>Makes the register available to a host.</summary>
public static class RegisterServices
{
    /// <summary>Adds commands, read models and what runs beside them; the clock is the system's unless one is there already.</summary>
    public static IServiceCollection AddActionRegister(this IServiceCollection services)
    {
        services.AddOptions<RegisterOptions>()
            .Configure<IConfiguration>((options, configuration) =>
            {
                options.Database = configuration[RegisterOptions.DatabaseName];
                options.KeyFile = configuration[RegisterOptions.KeyFileName];
                options.SigningKeyFile = configuration[RegisterOptions.SigningKeyFileName];
                options.SigningFolder = configuration[RegisterOptions.SigningFolderName];
            })
            .ValidateDataAnnotations()
            .Validate(
                options => string.IsNullOrWhiteSpace(options.Database) || StoreDatabase.IsConnectionString(options.Database),
                $"{RegisterOptions.DatabaseName} is no connection string: it looks like Host=…;Database=…;Username=…;Password=….")
            .Validate(
                options => options.SigningKeyFile is null == options.SigningFolder is null,
                $"{RegisterOptions.SigningKeyFileName} and {RegisterOptions.SigningFolderName} go together: set both or none.")
            .ValidateOnStart();
        services.TryAddSingleton(TimeProvider.System);
        services.AddStore();
        services.AddSingleton(EventCatalogue.All);
        services.AddSingleton<CommandHandler>();
        services.AddReading();
        services.AddHostedService<LogClosing>();
        services.AddHostedService<ProjectionRunner>();
        services.AddHostedService<StandingFollower>();
        services.AddHostedService<SignerRunner>();
        services.AddHostedService<RulesFollower>();
        services.AddHostedService<DraftSweep>();
        services.AddHostedService(provider => provider.GetRequiredService<VerificationRuns>());
        return services;
    }

    private static void AddStore(this IServiceCollection services)
    {
        services.AddSingleton(provider => RegisterKeys.Read(provider.Options().KeyFile!)); // validated
        services.AddSingleton(provider => StoreDatabase.Open(provider.Options().Database!)); // validated
        services.AddSingleton<FormKeys>();
        services.AddSingleton<AppendSignal>();
        services.AddSingleton<EventReader>();
        services.AddSingleton<EvidenceReader>();
        services.AddSingleton<LogIdentities>();
        services.AddSingleton<LogEvidence>();
        services.AddSingleton<Receipts>();
        services.AddSingleton<LogReaders>();
        services.AddSingleton<VerificationRuns>();
        services.AddSingleton<SigningStatus>();
        services.AddSingleton<ReadOnlyState>();
        // Opening checks the schema, which takes a moment and happens once: what runs beside the host needs it at the start.
        services.AddSingleton(provider => EventLog.Open(
            provider.GetRequiredService<Npgsql.NpgsqlDataSource>(),
            provider.GetRequiredService<AppendSignal>(),
            provider.GetRequiredService<TimeProvider>(),
            CancellationToken.None).GetAwaiter().GetResult());
        services.AddSingleton(provider => new ProjectionHost(
            provider.GetRequiredService<Npgsql.NpgsqlDataSource>(),
            provider.GetRequiredService<AppendSignal>(),
            ReadModels.Projections(provider.GetRequiredService<EventTypes>()),
            provider.GetRequiredService<TimeProvider>(),
            provider.GetRequiredService<ILogger<ProjectionHost>>()));
    }

    private static void AddReading(this IServiceCollection services)
    {
        services.AddSingleton<ReadYourWrites>();
        services.AddSingleton<RegisterHealth>();
        services.AddSingleton<ReadDatabase>();
        services.AddSingleton<Moments>();
        services.AddSingleton<StatesAsAt>();
        services.AddSingleton<KeptStandings>();
        services.AddSingleton<RegisterAsAt>();
        services.AddSingleton<EntryAsAt>();
        services.AddSingleton<EntryReferences>();
        services.AddSingleton<EntryHistoryOf>();
        services.AddSingleton<RequirementsOf>();
        services.AddSingleton<ConsentAskedOn>();
        services.AddSingleton<TracedEntries>();
        services.AddSingleton<BlameOf>();
        services.AddSingleton<HappenedOn>();
        services.AddSingleton<WhyOf>();
        services.AddSingleton<AwaitingWhom>();
        services.AddSingleton<ForwardPlanFrom>();
        services.AddSingleton<ExceptionsFrom>();
        services.AddSingleton<EventsAt>();
        services.AddSingleton<GroupAsAt>();
        services.AddSingleton<GroupNow>();
        services.AddSingleton<PeopleKnown>();
        services.AddSingleton<LogEvents>();
        services.AddSingleton<EventAt>();
        services.AddSingleton<ChangesBetween>();
        services.AddSingleton<RecentlyAgreed>();
        services.AddSingleton<Replay>();
        services.AddSingleton<PackMaker>();
        services.AddSingleton<PackCheck>();
        services.AddSingleton<KeptDrafts>();
        services.AddSingleton<ImportRun>();
        services.AddSingleton<ImportsFrom>();
        services.AddSingleton<ErasableParts>();
        services.AddSingleton(provider => new ErasedParts(provider.GetRequiredService<Npgsql.NpgsqlDataSource>(), ErasureRecords.Events));
    }

    private static RegisterOptions Options(this IServiceProvider provider) =>
        provider.GetRequiredService<IOptions<RegisterOptions>>().Value;
}
