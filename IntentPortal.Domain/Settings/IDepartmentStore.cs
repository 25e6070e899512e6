using IntentPortal.Domain.Shared;

namespace IntentPortal.Domain.Settings;

/// <summary>Where departments are kept.</summary>
public interface IDepartmentStore : IStore<Department>
{
    /// <summary>Finds the department that a claim names, by code or by either name, without case.</summary>
    Task<Department?> FindByCodeOrNameAsync(string codeOrName, CancellationToken cancel);
}
