using System.Linq.Expressions;
using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace IntentPortal.Infrastructure.Persistence;

/// <summary>
/// A compiled query that finds one row by its identity, for queries in every operation. It is compiled once for each
/// model, which avoids a cache look-up on every call.
/// </summary>
internal sealed class CompiledQuery<T>(Expression<Func<PortalDbContext, Guid, CancellationToken, T?>> query)
{
    // A compiled query is specific to its model, and each provider has its own model.
    private readonly ConditionalWeakTable<IModel, Func<PortalDbContext, Guid, CancellationToken, Task<T?>>> compiled = [];

    public Task<T?> RunAsync(PortalDbContext context, Guid id, CancellationToken cancel) =>
        compiled.GetValue(context.Model, _ => EF.CompileAsyncQuery(query))(context, id, cancel);
}
