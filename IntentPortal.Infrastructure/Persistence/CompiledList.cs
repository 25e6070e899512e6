using System.Linq.Expressions;
using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace IntentPortal.Infrastructure.Persistence;

/// <summary>
/// Reads a short list that every operation of some people needs; translated once for each model instead of looked up at
/// each call.
/// </summary>
internal sealed class CompiledList<T>(Expression<Func<PortalDbContext, IQueryable<T>>> query)
{
    // As in CompiledQuery: it belongs to the model it was compiled for.
    private readonly ConditionalWeakTable<IModel, Func<PortalDbContext, IAsyncEnumerable<T>>> compiled = [];

    public ValueTask<List<T>> ReadAsync(PortalDbContext context, CancellationToken cancel) =>
        compiled.GetValue(context.Model, _ => EF.CompileAsyncQuery(query))(context).ToListAsync(cancel);
}
