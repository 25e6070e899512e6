using IntentPortal.Infrastructure.Persistence;
using Microsoft.EntityFrameworkCore.ChangeTracking;

namespace IntentPortal.Infrastructure.Search.Engine;

/// <summary>Keeps the texts by which records are found.</summary>
internal sealed class SearchTextStep : ISaveStep
{
    public void Prepare(EntityEntry record)
    {
        foreach ((string column, string text) in RecordSearchText.Of(record.Entity))
        {
            record.Property(column).CurrentValue = text;
        }
    }
}
