namespace IntentPortal.Domain.Settings;

/// <summary>Counts the use of list values.</summary>
public interface IListValueUsage
{
    /// <summary>The number of records that refer to a value.</summary>
    Task<int> CountAsync(ListValue value, CancellationToken cancel);
}
