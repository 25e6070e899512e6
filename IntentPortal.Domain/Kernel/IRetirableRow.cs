namespace IntentPortal.Domain.Kernel;

/// <summary>A row of what administrators keep: edited by version, and switched off rather than deleted.</summary>
public interface IRetirableRow
{
    /// <summary>The key.</summary>
    Guid Id { get; }

    /// <summary>The version that was read.</summary>
    long Version { get; }

    /// <summary>Whether it is in use.</summary>
    bool IsActive { get; }
}
