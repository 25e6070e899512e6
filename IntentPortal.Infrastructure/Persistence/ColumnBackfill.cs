using System.Data.Common;
using IntentPortal.Domain.Kernel;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace IntentPortal.Infrastructure.Persistence;

/// <summary>
/// Fills in computed text columns of records that were saved before the columns existed. The records' versions and the
/// ledger do not change.
/// </summary>
internal static class ColumnBackfill
{
    private const int Chunk = 5_000;
    private const int ReadAtOnce = 500;

    /// <summary>
    /// Computes the columns of all records in which one of them is empty, in batches in the order of their identities.
    /// </summary>
    /// <param name="context">The database.</param>
    /// <param name="column">The column that tells.</param>
    /// <param name="empty">What it holds before it is filled in.</param>
    /// <param name="columns">Computes the columns of a record.</param>
    /// <param name="cancel">Cancels between two batches.</param>
    public static async Task RunAsync<T>(
        PortalDbContext context, string column, string? empty, Func<object, IEnumerable<(string Column, string? Text)>> columns, CancellationToken cancel)
        where T : Aggregate
    {
        IQueryable<T> all = context.Set<T>().IgnoreQueryFilters().IgnoreAutoIncludes().AsNoTracking();
        List<Guid> missing = await all.Where(r => EF.Property<string?>(r, column) == empty).OrderBy(r => r.Id).Select(r => r.Id).ToListAsync(cancel);
        foreach (Guid[] chunk in missing.Chunk(Chunk))
        {
            await context.Database.CreateExecutionStrategy().ExecuteAsync(async () =>
            {
                await using IDbContextTransaction transaction = await context.Database.BeginTransactionAsync(cancel);
                foreach (Guid[] part in chunk.Chunk(ReadAtOnce))
                {
                    List<Guid> wanted = [.. part];
                    foreach (T record in await all.Where(r => wanted.Contains(r.Id)).ToListAsync(cancel))
                    {
                        await WriteAsync(context, transaction, record, [.. columns(record)], cancel);
                    }
                }

                await transaction.CommitAsync(cancel);
            });
        }
    }

    private static async Task WriteAsync<T>(PortalDbContext context, IDbContextTransaction transaction, T record, IReadOnlyList<(string Column, string? Text)> columns, CancellationToken cancel)
        where T : Aggregate
    {
        await using DbCommand command = context.Database.GetDbConnection().CreateCommand();
        command.Transaction = transaction.GetDbTransaction();
        command.CommandText =
            $"UPDATE \"{context.Model.FindEntityType(typeof(T))!.GetTableName()}\" SET {string.Join(", ", columns.Select((c, i) => $"\"{c.Column}\" = @p{i}"))} WHERE \"Id\" = @id";
        Add(command, "@id", record.Id);
        for (int i = 0; i < columns.Count; i++)
        {
            Add(command, $"@p{i}", columns[i].Text);
        }

        await command.ExecuteNonQueryAsync(cancel);
    }

    private static void Add(DbCommand command, string name, object? value)
    {
        DbParameter parameter = command.CreateParameter();
        parameter.ParameterName = name;
        parameter.Value = value ?? DBNull.Value;
        command.Parameters.Add(parameter);
    }
}
