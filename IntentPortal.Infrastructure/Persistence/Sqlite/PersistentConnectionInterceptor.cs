using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace IntentPortal.Infrastructure.Persistence.Sqlite;

/// <summary>
/// Leaves the connection of a context open until the context is disposed. A context of the pool is not disposed while
/// it waits, so its next user finds the statements that were planned on its connection.
/// </summary>
internal sealed class PersistentConnectionInterceptor : DbConnectionInterceptor
{
    /// <inheritdoc />
    public override InterceptionResult ConnectionClosing(
        DbConnection connection, ConnectionEventData eventData, InterceptionResult result) => InterceptionResult.Suppress();

    /// <inheritdoc />
    public override ValueTask<InterceptionResult> ConnectionClosingAsync(
        DbConnection connection, ConnectionEventData eventData, InterceptionResult result) =>
        ValueTask.FromResult(InterceptionResult.Suppress());
}
