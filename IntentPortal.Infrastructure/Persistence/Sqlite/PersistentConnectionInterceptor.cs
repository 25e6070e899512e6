using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace IntentPortal.Infrastructure.Persistence.Sqlite;

/// <summary>
/// Keeps the connection of a context open until the context is disposed. A pooled context is not disposed while it
/// waits, so that its next user can reuse the statements prepared on the connection.
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
