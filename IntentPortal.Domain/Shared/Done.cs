namespace IntentPortal.Domain.Shared;

/// <summary>The result of an operation that has nothing to give back but success.</summary>
public sealed record Done
{
    /// <summary>The only instance.</summary>
    public static Done Instance { get; } = new();

    private Done()
    {
    }
}
