using IntentPortal.Domain.Kernel;

namespace IntentPortal.Domain.People;

/// <summary>Stores people.</summary>
public interface IPersonStore : IStore<Person>
{
    /// <summary>
    /// Finds the person of an account by the provider's subject, or otherwise by user name among people who have never
    /// signed in.
    /// </summary>
    Task<Person?> FindByAccountAsync(string subject, string userName, CancellationToken cancel);

    /// <summary>The person as a viewer with their rights; null when unknown or deactivated.</summary>
    Task<Viewer?> FindViewerAsync(Guid personId, CancellationToken cancel);

    /// <summary>The active administrators in a stable order.</summary>
    Task<IReadOnlyList<Person>> AdministratorsAsync(CancellationToken cancel);
}
