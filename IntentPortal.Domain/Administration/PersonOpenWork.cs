using IntentPortal.Domain.People;

namespace IntentPortal.Domain.Administration;

/// <summary>What is open with a person, and who could take it over.</summary>
/// <param name="Open">The number of open records of each kind; kinds without any are left out.</param>
/// <param name="Successors">The active people who can take over at least one kind, the least busy first.</param>
public sealed record PersonOpenWork(IReadOnlyList<OpenWorkCount> Open, IReadOnlyList<WorkSuccessor> Successors);

/// <summary>The open records of one kind.</summary>
public sealed record OpenWorkCount(PersonWorkKind Kind, int Count);

/// <summary>A person who can take over work.</summary>
/// <param name="Id">The person.</param>
/// <param name="Name">The name.</param>
/// <param name="Open">The number of intents and opportunities that are open with the person.</param>
/// <param name="Kinds">The kinds of work that the person can own.</param>
public sealed record WorkSuccessor(Guid Id, string Name, int Open, IReadOnlyList<PersonWorkKind> Kinds);
