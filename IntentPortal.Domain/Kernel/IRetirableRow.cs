namespace IntentPortal.Domain.Kernel;

/// <summary>A row of administrative data: edited by version, and deactivated instead of deleted.</summary>
public interface IRetirableRow
{
    /// <summary>The key.</summary>
    Guid Id { get; }

    /// <summary>The version.</summary>
    long Version { get; }

    /// <summary>Whether it is in use.</summary>
    bool IsActive { get; }
}
