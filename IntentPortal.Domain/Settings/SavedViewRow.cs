using IntentPortal.Domain.People;

namespace IntentPortal.Domain.Settings;

/// <summary>A saved view that a person may use: an own one, or one shared with a role the person holds.</summary>
public sealed record SavedViewRow(Guid Id, string Name, string State, Roles SharedWith, bool IsOwn, string OwnerName);
