namespace IntentPortal.Infrastructure.Live;

/// <summary>Settings under <c>Live</c>.</summary>
public sealed class LiveOptions
{
    /// <summary>
    /// The polling interval of the ledger, used in addition to signals: <c>Live:PollInterval</c>, between 50 ms and 1
    /// minute.
    /// </summary>
    public TimeSpan PollInterval { get; set; } = TimeSpan.FromSeconds(1);
}
