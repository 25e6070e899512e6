namespace IntentPortal.Web.Hosting.Draining;

/// <summary>Settings under <c>Drain</c>.</summary>
public sealed class DrainOptions
{
    /// <summary>
    /// The maximum time to wait for browsers to move to another node: <c>Drain:Timeout</c>, up to 5 minutes. 0 disables
    /// draining.
    /// </summary>
    public TimeSpan Timeout { get; set; } = TimeSpan.FromSeconds(20);
}
