using Microsoft.EntityFrameworkCore.ChangeTracking;

namespace IntentPortal.Infrastructure.Persistence;

/// <summary>Updates the sort keys of saved records.</summary>
internal sealed class SortKeyStep : ISaveStep
{
    public void Prepare(EntityEntry record)
    {
        foreach ((string column, string? key) in RecordSortKeys.Of(record.Entity))
        {
            record.Property(column).CurrentValue = key;
        }
    }
}
