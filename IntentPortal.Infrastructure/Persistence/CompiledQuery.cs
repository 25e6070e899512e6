using System.Linq.Expressions;
using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace IntentPortal.Infrastructure.Persistence;

/// <summary>
/// Finds one thing by an identity; for queries that every operation runs, which are translated once for each model
/// instead of looked up at each call.
/// </summary>
internal sealed class CompiledQuery<T>(Expression<Func<PortalDbContext, Guid, CancellationToken, T?>> query)
{
    // A compiled query belongs to the model it was compiled for, and each provider has one of its own.
    private readonly ConditionalWeakTable<IModel, Func<PortalDbContext, Guid, CancellationToken, Task<T?>>> compiled = [];

    public Task<T?> RunAsync(PortalDbContext context, Guid id, CancellationToken cancel) =>
        compiled.GetValue(context.Model, _ => EF.CompileAsyncQuery(query))(context, id, cancel);
}
