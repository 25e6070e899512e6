using IntentPortal.Domain.Kernel;
using IntentPortal.Infrastructure.Persistence.Sqlite;
using IntentPortal.Web.Shared.Changes;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace IntentPortal.Tests.Unit.Components;

/// <summary>All fields that can occur in the ledger.</summary>
internal static class LedgerFields
{
    // Fields that are never written to the ledger: keys, counters and values derived by the database.
    private static readonly HashSet<string> neverWritten = ["Id", "Version", "SearchText", "ContactSearchText", "NameKey", "ShortNameKey", "Number", "NormalName", "PhoneE164", "MobileE164", "FromEnteredAt", "IntentId", "LastContactAt", "TraceJson", "NextDueOn", "NextMovedCount"];

    /// <summary>The fields with their records. An export has no record and writes its view.</summary>
    public static IReadOnlyList<(RecordKind Record, string Field)> All { get; } = [.. Read(), (RecordKind.Export, "view")];

    private static IEnumerable<(RecordKind Record, string Field)> Read()
    {
        using var context = new SqlitePortalDbContext(new DbContextOptionsBuilder<SqlitePortalDbContext>().UseSqlite("Data Source=:memory:").Options);
        return [.. ChangeFieldTypes.Records.SelectMany(record => FieldsOf(context.Model.FindEntityType(record.Value)!).Select(field => (record.Key, field)))];
    }

    private static IEnumerable<string> FieldsOf(IEntityType type) =>
        type.GetProperties().Where(p => !p.IsForeignKey() || p.DeclaringType == type).Select(p => p.Name)
            .Concat(type.GetNavigations().Where(n => n.TargetEntityType.IsOwned()).SelectMany(n => n.TargetEntityType.GetProperties().Where(p => !p.IsPrimaryKey()).Select(p => p.Name)))
            .Concat(type.GetNavigations().Where(n => n.IsCollection).Select(n => n.Name))
            .Where(field => !neverWritten.Contains(field));
}
