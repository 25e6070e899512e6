using IntentPortal.Domain.Customers;
using IntentPortal.Domain.Opportunities;
using IntentPortal.Domain.People;
using IntentPortal.Infrastructure.Persistence;
using Microsoft.Extensions.DependencyInjection;

namespace IntentPortal.Infrastructure.Opportunities;

internal static class Registration
{
    public static IServiceCollection AddOpportunities(this IServiceCollection services) => services
        .AddStore<IOpportunityStore>(context => new OpportunityStore(context))
        .AddSingleton<ICustomerWorkSource, OpportunityCustomerWork>()
        .AddSingleton<IPersonWork, OpportunityPersonWork>()
        .AddSingleton<IMergeParticipant, OpportunityMerge>()
        .AddSingleton<IOpportunityQueries, OpportunityQueries>()
        .AddSingleton<IOpportunityListQueries, OpportunityListQueries>()
        .AddSingleton<OpportunityService>()
        .AddSingleton<OpportunityCloseService>()
        .AddSingleton<OpportunityFollowUpService>()
        .AddSingleton<OpportunityExportService>()
        .AddSingleton<StageRequirementsService>();
}
