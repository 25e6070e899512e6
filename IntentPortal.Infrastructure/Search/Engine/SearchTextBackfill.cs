using System.Data.Common;
using IntentPortal.Domain.Customers;
using IntentPortal.Domain.Intents;
using IntentPortal.Domain.Kernel;
using IntentPortal.Domain.Opportunities;
using IntentPortal.Domain.Suggestions;
using IntentPortal.Infrastructure.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace IntentPortal.Infrastructure.Search.Engine;

/// <summary>
/// Fills in the search texts that are empty, because the column is new or a migration emptied it after a change of their
/// form. The records' versions and the ledger do not change.
/// </summary>
internal static class SearchTextBackfill
{
    private const int Chunk = 5_000;
    private const int ReadAtOnce = 500;

    /// <param name="context">The database.</param>
    /// <param name="isMigrated">Whether a migration was applied just now. Intents are only looked through then, because
    /// there are many.</param>
    /// <param name="cancel">Cancels.</param>
    public static async Task RunAsync(PortalDbContext context, bool isMigrated, CancellationToken cancel)
    {
        if (isMigrated)
        {
            await FillAsync<Intent>(context, ColumnConventions.SearchText, cancel);
        }

        await FillAsync<Customer>(context, ColumnConventions.ContactSearchText, cancel);
        await FillAsync<Contact>(context, ColumnConventions.ContactSearchText, cancel);
        await FillAsync<Opportunity>(context, ColumnConventions.SearchText, cancel);
        await FillAsync<Suggestion>(context, ColumnConventions.SearchText, cancel);
    }

    // A search text is never empty once it is filled in, because each record has a name or a code.
    private static async Task FillAsync<T>(PortalDbContext context, string column, CancellationToken cancel)
        where T : Aggregate
    {
        IQueryable<T> all = context.Set<T>().IgnoreQueryFilters().IgnoreAutoIncludes().AsNoTracking();
        List<Guid> empty = await all.Where(r => EF.Property<string>(r, column) == string.Empty).Select(r => r.Id).ToListAsync(cancel);
        foreach (Guid[] chunk in empty.Chunk(Chunk))
        {
            await context.Database.CreateExecutionStrategy().ExecuteAsync(async () =>
            {
                await using IDbContextTransaction transaction = await context.Database.BeginTransactionAsync(cancel);
                foreach (Guid[] part in chunk.Chunk(ReadAtOnce))
                {
                    List<Guid> wanted = [.. part];
                    foreach (T record in await all.Where(r => wanted.Contains(r.Id)).ToListAsync(cancel))
                    {
                        await WriteAsync(context, transaction, record, cancel);
                    }
                }

                await transaction.CommitAsync(cancel);
            });
        }
    }

    private static async Task WriteAsync<T>(PortalDbContext context, IDbContextTransaction transaction, T record, CancellationToken cancel)
        where T : Aggregate
    {
        (string Column, string Text)[] texts = [.. RecordSearchText.Of(record)];
        await using DbCommand command = context.Database.GetDbConnection().CreateCommand();
        command.Transaction = transaction.GetDbTransaction();
        command.CommandText =
            $"UPDATE \"{context.Model.FindEntityType(typeof(T))!.GetTableName()}\" SET {string.Join(", ", texts.Select((t, i) => $"\"{t.Column}\" = @p{i}"))} WHERE \"Id\" = @id";
        Add(command, "@id", record.Id);
        for (int i = 0; i < texts.Length; i++)
        {
            Add(command, $"@p{i}", texts[i].Text);
        }

        await command.ExecuteNonQueryAsync(cancel);
    }

    private static void Add(DbCommand command, string name, object value)
    {
        DbParameter parameter = command.CreateParameter();
        parameter.ParameterName = name;
        parameter.Value = value;
        command.Parameters.Add(parameter);
    }
}
