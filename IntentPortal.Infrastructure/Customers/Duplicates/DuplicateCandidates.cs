using System.Data.Common;
using System.Globalization;
using IntentPortal.Domain.Customers.Duplicates;
using IntentPortal.Infrastructure.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace IntentPortal.Infrastructure.Customers.Duplicates;

/// <summary>
/// Finds the customers that share a criterion with the given one. One hand-written statement has an index look-up for
/// each criterion and column. It runs at every keystroke, so it contains only the criteria in use, which keeps parsing
/// short.
/// </summary>
internal sealed class DuplicateCandidates
{
    // A number that thousands share carries no information, so the rows read up to this limit are enough.
    private const int MostRows = 400;

    private readonly List<string> lookUps = [];
    private readonly List<string> values = [];

    private DuplicateCandidates(MatchCriteria signs)
    {
        Look("Id", "Customers", ["NormalName"], signs.NormalName is { } name ? [name] : []);
        Look("Id", "Customers", ["CreditCode"], signs.CreditCode is { } code ? [code] : []);
        Look("Id", "Customers", ["PhoneE164", "MobileE164"], signs.Phones);
        Look("CustomerId", "Contacts", ["PhoneE164", "MobileE164"], signs.Phones);
        Look("Id", "Customers", ["Email"], signs.Emails);
        Look("CustomerId", "Contacts", ["Email"], signs.Emails);
        Look("CustomerId", "DuplicateKeys", ["Key"], signs.Profile.Keys);
    }

    /// <summary>
    /// The identities of the candidates, those with an exact match first. Merged customers, which are pointers, are
    /// included.
    /// </summary>
    public static async Task<HashSet<Guid>> FindAsync(PortalDbContext context, MatchCriteria signs, CancellationToken cancel)
    {
        HashSet<Guid> found = [];
        await using DbCommand? command = Command(context.Database.GetDbConnection(), signs);
        if (command is null)
        {
            return found;
        }

        command.Transaction = context.Database.CurrentTransaction?.GetDbTransaction();
        await context.Database.OpenConnectionAsync(cancel);
        await using DbDataReader reader = await command.ExecuteReaderAsync(cancel);
        for (int row = 0; row < MostRows && await reader.ReadAsync(cancel); row++)
        {
            found.Add(reader.GetGuid(0));
        }

        return found;
    }

    /// <summary>The search statement; null when there are no criteria.</summary>
    internal static DbCommand? Command(DbConnection connection, MatchCriteria signs)
    {
        var candidates = new DuplicateCandidates(signs);
        return candidates.lookUps.Count == 0 ? null : candidates.Command(connection);
    }

    private void Look(string customerId, string table, string[] columns, IReadOnlyList<string> signs)
    {
        if (signs.Count == 0)
        {
            return;
        }

        string names = string.Join(", ", signs.Select((_, i) => Name(values.Count + i)));
        values.AddRange(signs);
        lookUps.AddRange(columns.Select(column => $"SELECT \"{customerId}\" FROM \"{table}\" WHERE \"{column}\" IN ({names})"));
    }

    private DbCommand Command(DbConnection connection)
    {
        DbCommand command = connection.CreateCommand();
        command.CommandText = string.Join(" UNION ALL ", lookUps);
        for (int i = 0; i < values.Count; i++)
        {
            DbParameter parameter = command.CreateParameter();
            (parameter.ParameterName, parameter.Value) = (Name(i), values[i]);
            command.Parameters.Add(parameter);
        }

        return command;
    }

    private static string Name(int place) => "@s" + place.ToString(CultureInfo.InvariantCulture);
}
