using IntentPortal.Infrastructure.Persistence;
using Microsoft.EntityFrameworkCore.ChangeTracking;

namespace IntentPortal.Infrastructure.Search.Engine;

/// <summary>Updates the search texts of saved records.</summary>
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
