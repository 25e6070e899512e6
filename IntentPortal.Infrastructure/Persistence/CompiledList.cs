using System.Linq.Expressions;
using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace IntentPortal.Infrastructure.Persistence;

/// <summary>
/// A compiled query for a short list that many operations read. It is compiled once for each model, which avoids a
/// cache look-up on every call.
/// </summary>
internal sealed class CompiledList<T>(Expression<Func<PortalDbContext, IQueryable<T>>> query)
{
    // As in <c>CompiledQuery</c>, the delegate is specific to the model.
    private readonly ConditionalWeakTable<IModel, Func<PortalDbContext, IAsyncEnumerable<T>>> compiled = [];

    public ValueTask<List<T>> ReadAsync(PortalDbContext context, CancellationToken cancel) =>
        compiled.GetValue(context.Model, _ => EF.CompileAsyncQuery(query))(context).ToListAsync(cancel);
}
