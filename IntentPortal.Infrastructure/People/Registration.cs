using IntentPortal.Domain.People;
using IntentPortal.Infrastructure.Persistence;
using Microsoft.Extensions.DependencyInjection;

namespace IntentPortal.Infrastructure.People;

/// <summary>People, notifications and sign-in sessions.</summary>
internal static class Registration
{
    public static IServiceCollection AddPeople(this IServiceCollection services) => services
        .AddStore<IPersonStore>(context => new PersonStore(context))
        .AddStore<INotificationStore>(context => new NotificationStore(context))
        .AddSingleton<ISignInSessions, SignInSessions>()
        .AddSingleton<PersonService>()
        .AddSingleton<NotificationService>();
}
