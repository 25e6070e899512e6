using IntentPortal.Domain.FollowUps;
using IntentPortal.Domain.Rules;
using IntentPortal.Infrastructure.Persistence;
using Microsoft.Extensions.DependencyInjection;

namespace IntentPortal.Infrastructure.FollowUps;

/// <summary>Follow-ups, promises with their rules and escalations, and files.</summary>
internal static class Registration
{
    public static IServiceCollection AddFollowUps(this IServiceCollection services) => services
        .AddStore<IFollowUpStore>(context => new FollowUpStore(context))
        .AddStore<IPromiseStore>(context => new PromiseStore(context))
        .AddStore<IAttachmentStore>(context => new AttachmentStore(context))
        .AddPlainStore<FollowUpRules>()
        .AddPlainStore<CalendarDay>()
        .AddPlainStore<Escalation>()
        .AddSingleton<IPromiseQueries, PromiseQueries>()
        .AddSingleton<RulesService>()
        .AddSingleton<Escalations>()
        .AddHostedService<EscalationJob>()
        .AddSingleton<OrphanCleanupJob>()
        .AddHostedService(provider => provider.GetRequiredService<OrphanCleanupJob>());
}
