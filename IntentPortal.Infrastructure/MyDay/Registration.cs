using IntentPortal.Domain.MyDay;
using Microsoft.Extensions.DependencyInjection;

namespace IntentPortal.Infrastructure.MyDay;

/// <summary>What waits for a person.</summary>
internal static class Registration
{
    /// <summary>Registers it.</summary>
    public static IServiceCollection AddMyDay(this IServiceCollection services) => services
        .AddSingleton<IMyDayQueries, MyDayQueries>();
}
