using System.Data;
using System.Data.Common;
using IntentPortal.Infrastructure.Persistence;
using IntentPortal.Infrastructure.Search.Engine;
using Microsoft.Data.SqlClient;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage;

namespace IntentPortal.Infrastructure.Bulk;

/// <summary>
/// Inserts many rows of one table without the change tracker, using the columns and conversions of EF Core's model. It
/// uses one prepared command on SQLite and bulk copy on SQL Server. The caller owns the transaction.
/// </summary>
internal sealed class BulkWriter(PortalDbContext context)
{
    /// <summary>Inserts rows of one entity type; database-generated columns are left out.</summary>
    public async Task WriteAsync<T>(IReadOnlyCollection<T> rows, CancellationToken cancel)
        where T : class
    {
        if (rows.Count == 0)
        {
            return;
        }

        IEntityType type = context.Model.FindEntityType(typeof(T)) ?? throw new ArgumentException($"{typeof(T).Name} is no entity.");
        List<Column> columns = [.. Columns(type)];
        DbConnection connection = context.Database.GetDbConnection();
        DbTransaction? transaction = context.Database.CurrentTransaction?.GetDbTransaction();
        if (connection is SqlConnection sqlConnection)
        {
            await CopyAsync(sqlConnection, (SqlTransaction?)transaction, type.GetTableName()!, columns, rows, cancel);
        }
        else
        {
            await InsertAsync(connection, transaction, type.GetTableName()!, columns, rows, cancel);
        }
    }

    private static async Task InsertAsync<T>(
        DbConnection connection, DbTransaction? transaction, string table, List<Column> columns, IReadOnlyCollection<T> rows, CancellationToken cancel)
        where T : class
    {
        await using DbCommand command = connection.CreateCommand();
        command.Transaction = transaction;
        command.CommandText =
            $"INSERT INTO \"{table}\" ({string.Join(", ", columns.Select(c => $"\"{c.Name}\""))}) VALUES ({string.Join(", ", columns.Select((_, i) => $"@p{i}"))})";
        for (int i = 0; i < columns.Count; i++)
        {
            DbParameter parameter = command.CreateParameter();
            parameter.ParameterName = $"@p{i}";
            command.Parameters.Add(parameter);
        }

        foreach (T row in rows)
        {
            for (int i = 0; i < columns.Count; i++)
            {
                command.Parameters[i].Value = columns[i].Read(row) ?? DBNull.Value;
            }

            await command.ExecuteNonQueryAsync(cancel);
        }
    }

    private static async Task CopyAsync<T>(
        SqlConnection connection, SqlTransaction? transaction, string table, List<Column> columns, IReadOnlyCollection<T> rows, CancellationToken cancel)
        where T : class
    {
        using var data = new DataTable();
        foreach (Column column in columns)
        {
            data.Columns.Add(column.Name, column.Type);
        }

        foreach (T row in rows)
        {
            data.Rows.Add([.. columns.Select(c => c.Read(row) ?? DBNull.Value)]);
        }

        using var copy = new SqlBulkCopy(connection, SqlBulkCopyOptions.Default, transaction) { DestinationTableName = $"[{table}]", BulkCopyTimeout = 0 };
        foreach (Column column in columns)
        {
            copy.ColumnMappings.Add(column.Name, column.Name);
        }

        await copy.WriteToServerAsync(data, cancel);
    }

    private IEnumerable<Column> Columns(IEntityType type)
    {
        foreach (IProperty property in type.GetProperties().Where(p => !(p.ValueGenerated == ValueGenerated.OnAdd && p.IsPrimaryKey() && p.ClrType == typeof(long))))
        {
            if (property.IsShadowProperty())
            {
                if (property.Name is ColumnConventions.SearchText or ColumnConventions.ContactSearchText)
                {
                    string name = property.Name;
                    yield return new Column(property.GetColumnName(), typeof(string), row => RecordSearchText.Of(row).Single(t => t.Column == name).Text);
                }
                else if (property.Name is ColumnConventions.NameKey or ColumnConventions.ShortNameKey)
                {
                    string name = property.Name;
                    yield return new Column(property.GetColumnName(), typeof(string), row => RecordSortKeys.Of(row).Single(k => k.Column == name).Key);
                }

                continue;
            }

            yield return Of(property, row => row);
        }

        foreach (INavigation owned in type.GetNavigations().Where(n => n.TargetEntityType.IsOwned()))
        {
            var table = StoreObjectIdentifier.Table(type.GetTableName()!);
            foreach (IProperty property in owned.TargetEntityType.GetProperties().Where(p => !p.IsShadowProperty()))
            {
                Column column = Of(property, row => owned.PropertyInfo!.GetValue(row));
                yield return column with { Name = property.GetColumnName(table)! };
            }
        }
    }

    private static Column Of(IProperty property, Func<object, object?> part)
    {
        RelationalTypeMapping mapping = property.GetRelationalTypeMapping();
        System.Reflection.PropertyInfo member = property.PropertyInfo ?? throw new InvalidOperationException($"{property} has no property.");
        Type stored = mapping.Converter?.ProviderClrType ?? Nullable.GetUnderlyingType(property.ClrType) ?? property.ClrType;
        return new Column(
            property.GetColumnName(),
            stored.IsEnum ? Enum.GetUnderlyingType(stored) : stored,
            row =>
            {
                object? value = part(row) is { } holder ? member.GetValue(holder) : null;
                return value is not null && mapping.Converter is { } converter ? converter.ConvertToProvider(value) : value;
            });
    }

    private sealed record Column(string Name, Type Type, Func<object, object?> Read);
}
