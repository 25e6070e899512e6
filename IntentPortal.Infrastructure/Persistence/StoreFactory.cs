using IntentPortal.Domain.Kernel;
using Microsoft.Extensions.DependencyInjection;

namespace IntentPortal.Infrastructure.Persistence;

/// <summary>Creates a store for a unit of work.</summary>
/// <typeparam name="TStore">The store interface.</typeparam>
/// <param name="Open">Creates the store.</param>
internal sealed record StoreFactory<TStore>(Func<PortalDbContext, TStore> Open)
    where TStore : class;

/// <summary>Registers stores.</summary>
internal static class StoreFactoryExtensions
{
    /// <summary>Registers a store with its own queries.</summary>
    public static IServiceCollection AddStore<TStore>(this IServiceCollection services, Func<PortalDbContext, TStore> open)
        where TStore : class => services.AddSingleton(new StoreFactory<TStore>(open));

    /// <summary>Registers a store without queries of its own.</summary>
    public static IServiceCollection AddPlainStore<T>(this IServiceCollection services)
        where T : Aggregate => services.AddStore<IStore<T>>(context => new EfStore<T>(context));
}
