using System.Globalization;
using IntentPortal.Domain.CustomFields;
using IntentPortal.Domain.Kernel;
using IntentPortal.Domain.Reference;
using Microsoft.Data.Sqlite;

namespace IntentPortal.Benchmarks;

/// <summary>
/// 200 user-defined fields of one kind of record. Every record has values in the first two and in twenty others.
/// </summary>
internal static class FilledFields
{
    public const string Choice = "f000";
    public const string Number = "f001";

    private const int Fields = 200;
    private const int Step = 10;
    private const int Part = 50_000;

    public static IReadOnlyList<string> Choices { get; } = [.. Enumerable.Range(1, 20).Select(n => $"选项{n}")];

    /// <summary>Defines and fills the fields, unless an earlier run did.</summary>
    public static async Task MakeAsync(BenchmarkDatabase database, CustomFieldTarget target)
    {
        IReferenceData reference = database.Get<IReferenceData>();
        if ((await reference.ReloadAsync(CancellationToken.None)).CustomFields.Count(f => f.Target == target) >= Fields)
        {
            return;
        }

        Console.WriteLine($"{target}: defining {Fields} fields and filling them …");
        Guid admin = await database.PersonAsync("admin1");
        for (int i = 0; i < Fields; i++)
        {
            Outcome<Guid> outcome = await database.Get<CustomFieldService>().SaveAsync(
                admin, new SaveCustomField(null, 0, target, KeyOf(i), TypeOf(i), $"自定义{i}", $"Field {i}", i, false, CustomField.HasOptions(TypeOf(i)) ? Choices : [], true), CancellationToken.None);
            if (!outcome.Succeeded)
            {
                throw new InvalidOperationException($"Field {i} was refused: {outcome.Refusal}.");
            }
        }

        await FillAsync(database.File, TableOf(target));
        await reference.ReloadAsync(CancellationToken.None);
    }

    private static string KeyOf(int i) => i.ToString("'f'000", CultureInfo.InvariantCulture);

    private static CustomFieldType TypeOf(int i) => i switch
    {
        0 => CustomFieldType.OneOf,
        1 => CustomFieldType.WholeNumber,
        _ => (CustomFieldType)((i % 8) + 1),
    };

    private static string TableOf(CustomFieldTarget target) => target switch
    {
        CustomFieldTarget.Intent => "Intents",
        CustomFieldTarget.Customer => "Customers",
        CustomFieldTarget.Contact => "Contacts",
        CustomFieldTarget.Opportunity => "Opportunities",
        _ => throw new ArgumentOutOfRangeException(nameof(target), target, "Not a target of fields."),
    };

    private static async Task FillAsync(string file, string table)
    {
        await using var connection = new SqliteConnection($"Data Source={file}");
        await connection.OpenAsync();
        long last = 0;
        while (true)
        {
            List<long> part = await NextAsync(connection, table, last);
            if (part.Count == 0)
            {
                break;
            }

            await using SqliteTransaction transaction = connection.BeginTransaction();
            await using SqliteCommand update = connection.CreateCommand();
            update.Transaction = transaction;
            update.CommandText = $"UPDATE {table} SET CustomValues = @values WHERE rowid = @row";
            SqliteParameter values = update.Parameters.Add("@values", SqliteType.Text);
            SqliteParameter row = update.Parameters.Add("@row", SqliteType.Integer);
            foreach (long record in part)
            {
                (values.Value, row.Value) = (ValuesOf(record).Json, record);
                await update.ExecuteNonQueryAsync();
            }

            await transaction.CommitAsync();
            last = part[^1];
        }
    }

    private static async Task<List<long>> NextAsync(SqliteConnection connection, string table, long after)
    {
        await using SqliteCommand read = connection.CreateCommand();
        read.CommandText = $"SELECT rowid FROM {table} WHERE rowid > @after ORDER BY rowid LIMIT {Part}";
        read.Parameters.AddWithValue("@after", after);
        await using SqliteDataReader reader = await read.ExecuteReaderAsync();
        List<long> rows = [];
        while (await reader.ReadAsync())
        {
            rows.Add(reader.GetInt64(0));
        }

        return rows;
    }

    private static CustomValues ValuesOf(long record)
    {
        // Distributed without a pattern that would favour an index, and identical in every run.
        long mixed = record % 1_000_003 * 7_919 % 1_000_003;
        CustomValues values = CustomValues.Empty.With(KeyOf(0), ValueOf(CustomFieldType.OneOf, mixed)).With(KeyOf(1), CustomValue.Of(mixed % 10_000));
        for (int i = (int)(mixed % Step); i < Fields; i += Step)
        {
            values = i < 2 ? values : values.With(KeyOf(i), ValueOf(TypeOf(i), mixed + i));
        }

        return values;
    }

    private static CustomValue ValueOf(CustomFieldType type, long mixed) => type switch
    {
        CustomFieldType.Text => CustomValue.Of($"值 {mixed}"),
        CustomFieldType.LongText => CustomValue.Of($"第一行 {mixed}\n第二行"),
        CustomFieldType.WholeNumber => CustomValue.Of(mixed),
        CustomFieldType.Decimal => CustomValue.Of(mixed / 100m),
        CustomFieldType.Date => CustomValue.Of(new DateOnly(2020, 1, 1).AddDays((int)(mixed % 2_500))),
        CustomFieldType.YesNo => CustomValue.Of(mixed % 2 == 0),
        CustomFieldType.OneOf => CustomValue.Of(Choices[(int)(mixed % Choices.Count)]),
        _ => CustomValue.Of([Choices[(int)(mixed % 5)], Choices[5 + (int)(mixed % 5)]]),
    };
}
