namespace IntentPortal.Domain.Settings;

/// <summary>How often values of the lists are used.</summary>
public interface IListValueUsage
{
    /// <summary>How many records use a value, counted in every place that can refer to it.</summary>
    Task<int> CountAsync(ListValue value, CancellationToken cancel);
}
