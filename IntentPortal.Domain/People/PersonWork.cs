using IntentPortal.Domain.Kernel;

namespace IntentPortal.Domain.People;

/// <summary>
/// A kind of work that people are responsible for. Each feature with such work registers one, so that nobody is
/// deactivated while work of theirs is open.
/// </summary>
public interface IPersonWork
{
    /// <summary>The kind.</summary>
    PersonWorkKind Kind { get; }

    /// <summary>Whether a person with these roles can take over work of this kind.</summary>
    bool CanOwn(Roles roles);

    /// <summary>The number of open records of the person, including unsaved changes of the unit of work.</summary>
    Task<int> CountOpenAsync(IUnitOfWork unit, Guid personId, CancellationToken cancel);

    /// <summary>
    /// Hands all open records of the person over to another one. Records are loaded together and not one by one,
    /// because there may be hundreds.
    /// </summary>
    /// <returns>The number of records that were handed over.</returns>
    Task<int> HandOverAsync(IUnitOfWork unit, Guid personId, Viewer to, CancellationToken cancel);
}

/// <summary>
/// The kinds of work that people are responsible for, in the order in which they are handed over: customers before what
/// belongs to them, and promises last, because those about a record that was handed over went along with it.
/// </summary>
public enum PersonWorkKind
{
    /// <summary>Customers in service.</summary>
    Customers = 1,

    /// <summary>Open intents.</summary>
    Intents = 2,

    /// <summary>Open opportunities.</summary>
    Opportunities = 3,

    /// <summary>Suggestions that are neither shipped nor declined.</summary>
    Suggestions = 4,

    /// <summary>Hand-overs that the person requested and nobody answered.</summary>
    HandOverRequests = 5,

    /// <summary>Planned promises.</summary>
    Promises = 6,
}

/// <summary>Hands the open work of one kind over to a person.</summary>
/// <param name="Kind">The kind.</param>
/// <param name="ToId">Who takes it over.</param>
public sealed record WorkHandOver(PersonWorkKind Kind, Guid ToId);
