using IntentPortal.Domain.MyDay;
using Microsoft.Extensions.DependencyInjection;

namespace IntentPortal.Infrastructure.MyDay;

/// <summary>The start page.</summary>
internal static class Registration
{
    public static IServiceCollection AddMyDay(this IServiceCollection services) => services
        .AddSingleton<IMyDayQueries, MyDayQueries>();
}
