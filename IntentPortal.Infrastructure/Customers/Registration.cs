using IntentPortal.Domain.Customers;
using IntentPortal.Domain.Customers.Archive;
using IntentPortal.Domain.Customers.Conversions;
using IntentPortal.Domain.Customers.Duplicates;
using IntentPortal.Domain.Customers.HandOvers;
using IntentPortal.Infrastructure.Jobs;
using IntentPortal.Infrastructure.Persistence;
using IntentPortal.Infrastructure.Persistence.ReadModels;
using IntentPortal.Infrastructure.Persistence.Stores;
using Microsoft.Extensions.DependencyInjection;

namespace IntentPortal.Infrastructure.Customers;

/// <summary>Customers and contacts, their duplicates, hand-overs, conversions and archives.</summary>
internal static class Registration
{
    /// <summary>Registers it.</summary>
    public static IServiceCollection AddCustomers(this IServiceCollection services) => services
        .AddStore<ICustomerStore>(context => new CustomerStore(context))
        .AddStore<IContactStore>(context => new ContactStore(context))
        .AddStore<IDistinctPairStore>(context => new DistinctPairStore(context))
        .AddStore<IHandOverStore>(context => new HandOverStore(context))
        .AddStore<IConversionStore>(context => new ConversionStore(context))
        .AddSingleton<IMergeParticipant, FollowUpMerge>()
        .AddSingleton<IMergeParticipant, PromiseMerge>()
        .AddSingleton<IMergeParticipant, HandOverMerge>()
        .AddSingleton<IMergeParticipant, DistinctPairMerge>()
        .AddSingleton<ICustomerQueries, CustomerQueries>()
        .AddSingleton<IDuplicateQueries, DuplicateQueries>()
        .AddSingleton<ICustomerArchiveQueries, CustomerArchiveQueries>()
        .AddSingleton<CustomerService>()
        .AddSingleton<CustomerFollowUpService>()
        .AddSingleton<CustomerLifeCycleService>()
        .AddSingleton<ConversionService>()
        .AddSingleton<CustomerExportService>()
        .AddSingleton<HandOverService>()
        .AddSingleton<DistinctPairService>()
        .AddSingleton<DuplicatePairSearch>()
        .AddHostedService<DuplicatePairsJob>();
}
