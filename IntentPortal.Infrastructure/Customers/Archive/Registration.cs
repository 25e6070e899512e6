using IntentPortal.Domain.Customers.Archive;
using Microsoft.Extensions.DependencyInjection;

namespace IntentPortal.Infrastructure.Customers.Archive;

/// <summary>The archives of customers and contacts.</summary>
internal static class Registration
{
    public static IServiceCollection AddCustomerArchive(this IServiceCollection services) => services
        .AddSingleton<ICustomerArchiveQueries, CustomerArchiveQueries>()
        .AddSingleton<CustomerExportService>();
}
