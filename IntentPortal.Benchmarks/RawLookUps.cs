using IntentPortal.Domain.Customers.Duplicates;
using Microsoft.Data.Sqlite;

namespace IntentPortal.Benchmarks;

/// <summary>
/// The baseline of the duplicate check: one index look-up for each column. The customers found are read and discarded,
/// either with their names and comparison data or only with their keys. Kept open, the commands are prepared once;
/// otherwise each is sent anew, as in a request.
/// </summary>
internal sealed class RawLookUps(
    SqliteConnection connection,
    (string Table, string Column)[] names,
    (string Table, string Column)[] phones,
    (string Table, string Column)[] emails,
    (string Table, string Column)[] keys,
    bool keptOpen,
    bool readsCustomers) : IDisposable
{
    private readonly object[] row = new object[11];
    private readonly SqliteCommand[] ofNames = Prepare(connection, keptOpen, readsCustomers, names);
    private readonly SqliteCommand[] ofPhones = Prepare(connection, keptOpen, readsCustomers, phones);
    private readonly SqliteCommand[] ofEmails = Prepare(connection, keptOpen, readsCustomers, emails);
    private readonly SqliteCommand[] ofKeys = Prepare(connection, keptOpen, readsCustomers, keys);

    /// <summary>Looks up every criterion.</summary>
    public async Task RunAsync(MatchCriteria signs)
    {
        await LookAsync(ofNames, [signs.NormalName!]);
        await LookAsync(ofPhones, signs.Phones);
        await LookAsync(ofEmails, signs.Emails);
        await LookAsync(ofKeys, signs.Profile.Keys);
    }

    public void Dispose()
    {
        foreach (SqliteCommand command in ofNames.Concat(ofPhones).Concat(ofEmails).Concat(ofKeys))
        {
            command.Dispose();
        }
    }

    private static SqliteCommand[] Prepare(SqliteConnection connection, bool once, bool readsCustomers, (string Table, string Column)[] places) =>
    [
        .. places.Select(place =>
        {
            SqliteCommand command = connection.CreateCommand();
            string key = place.Table == "Customers" ? "Id" : "CustomerId";
            command.CommandText = readsCustomers
                ? $"SELECT c.Id, c.Code, c.Type, c.Name, c.ShortName, c.PhoneE164, c.MobileE164, c.Email, c.WebSite, c.CreditCode, c.OwnerId FROM {place.Table} AS t JOIN Customers AS c ON c.Id = t.{key} WHERE t.\"{place.Column}\" = @value LIMIT 20"
                : $"SELECT {key} FROM {place.Table} WHERE \"{place.Column}\" = @value LIMIT 20";
            command.Parameters.Add("@value", SqliteType.Text);
            if (once)
            {
                command.Prepare();
            }

            return command;
        }),
    ];

    private async Task LookAsync(SqliteCommand[] lookUps, IReadOnlyList<string> signs)
    {
        foreach (SqliteCommand lookUp in lookUps)
        {
            foreach (string sign in signs)
            {
                using SqliteCommand? anew = keptOpen ? null : Again(lookUp);
                SqliteCommand command = anew ?? lookUp;
                command.Parameters[0].Value = sign;
                await using SqliteDataReader reader = await command.ExecuteReaderAsync();
                while (await reader.ReadAsync())
                {
                    reader.GetValues(row);
                }
            }
        }
    }

    private static SqliteCommand Again(SqliteCommand lookUp)
    {
        SqliteCommand command = lookUp.Connection!.CreateCommand();
        command.CommandText = lookUp.CommandText;
        command.Parameters.Add("@value", SqliteType.Text);
        return command;
    }
}
