using IntentPortal.Domain.Customers;
using IntentPortal.Domain.Customers.Conversions;
using IntentPortal.Domain.Intents;
using IntentPortal.Domain.People;
using IntentPortal.Infrastructure.Persistence;
using Microsoft.Extensions.DependencyInjection;

namespace IntentPortal.Infrastructure.Intents;

/// <summary>Intents and their recycle bin.</summary>
internal static class Registration
{
    public static IServiceCollection AddIntents(this IServiceCollection services) => services
        .AddStore<IIntentStore>(context => new IntentStore(context))
        .AddSingleton<ICustomerWorkSource, IntentCustomerWork>()
        .AddSingleton<IPersonWork, IntentPersonWork>()
        .AddSingleton<IMergeParticipant, IntentMerge>()
        .AddSingleton<IConversionHolder, PurchaseHolder>()
        .AddSingleton<IIntentQueries, IntentQueries>()
        .AddSingleton<IntentService>()
        .AddSingleton<IntentFollowUpService>()
        .AddSingleton<IntentConfirmationService>()
        .AddSingleton<IntentUndoService>()
        .AddSingleton<IntentExportService>()
        .AddSingleton<RecycleBinService>()
        .AddHostedService<RecycleBinJob>();
}
