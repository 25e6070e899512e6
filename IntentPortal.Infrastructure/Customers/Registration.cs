using IntentPortal.Domain.Customers;
using IntentPortal.Domain.Customers.Conversions;
using IntentPortal.Domain.Customers.Duplicates;
using IntentPortal.Domain.Customers.HandOvers;
using IntentPortal.Domain.People;
using IntentPortal.Infrastructure.Customers.Conversions;
using IntentPortal.Infrastructure.Customers.Duplicates;
using IntentPortal.Infrastructure.Customers.HandOvers;
using IntentPortal.Infrastructure.Persistence;
using Microsoft.Extensions.DependencyInjection;

namespace IntentPortal.Infrastructure.Customers;

/// <summary>Customers and contacts, their duplicates, hand-overs, conversions and archives.</summary>
internal static class Registration
{
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
        .AddSingleton<ISaveStep, CustomerFollowUpStep>()
        .AddSingleton<IPersonWork, CustomerPersonWork>()
        .AddSingleton<IPersonWork, HandOverPersonWork>()
        .AddSingleton<ICustomerQueries, CustomerQueries>()
        .AddSingleton<IDuplicateQueries, DuplicateQueries>()
        .AddSingleton<CustomerService>()
        .AddSingleton<CustomerFollowUpService>()
        .AddSingleton<CustomerLifeCycleService>()
        .AddSingleton<ConversionService>()
        .AddSingleton<HandOverService>()
        .AddSingleton<DistinctPairService>()
        .AddSingleton<DuplicatePairSearch>()
        .AddHostedService<DuplicatePairsJob>();
}
