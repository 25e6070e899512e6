using IntentPortal.Domain.Kernel;

namespace IntentPortal.Domain.People;

/// <summary>Where people are kept.</summary>
public interface IPersonStore : IStore<Person>
{
    /// <summary>
    /// Finds the person an account belongs to: by the provider's subject, else by user name among people who never
    /// signed in.
    /// </summary>
    Task<Person?> FindByAccountAsync(string subject, string userName, CancellationToken cancel);

    /// <summary>With which rights a person looks, or null when the person is unknown or deactivated.</summary>
    Task<Viewer?> FindViewerAsync(Guid personId, CancellationToken cancel);

    /// <summary>The active administrators, always in the same order.</summary>
    Task<IReadOnlyList<Person>> AdministratorsAsync(CancellationToken cancel);
}
