using IntentPortal.Domain.Kernel;
using Microsoft.Extensions.DependencyInjection;

namespace IntentPortal.Infrastructure.Persistence;

/// <summary>Opens a store in the database of a unit of work.</summary>
/// <typeparam name="TStore">What the domain calls it.</typeparam>
/// <param name="Open">Opens it.</param>
internal sealed record StoreFactory<TStore>(Func<PortalDbContext, TStore> Open)
    where TStore : class;

/// <summary>Registers stores.</summary>
internal static class StoreFactoryExtensions
{
    /// <summary>Registers a store with questions of its own.</summary>
    public static IServiceCollection AddStore<TStore>(this IServiceCollection services, Func<PortalDbContext, TStore> open)
        where TStore : class => services.AddSingleton(new StoreFactory<TStore>(open));

    /// <summary>Registers a store that only finds, adds and removes.</summary>
    public static IServiceCollection AddPlainStore<T>(this IServiceCollection services)
        where T : Aggregate => services.AddStore<IStore<T>>(context => new EfStore<T>(context));
}
