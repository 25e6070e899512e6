namespace IntentPortal.Web.Hosting.Draining;

/// <summary>Settings under <c>Drain</c>.</summary>
public sealed class DrainOptions
{
    /// <summary>
    /// How long an ending node waits at most for its people to go over to another: <c>Drain:Timeout</c>, up to 5
    /// minutes; 0 ends at once.
    /// </summary>
    public TimeSpan Timeout { get; set; } = TimeSpan.FromSeconds(20);
}
