using IntentPortal.Domain.Board;
using IntentPortal.Domain.Kernel;

namespace IntentPortal.Infrastructure.Board;

/// <summary>
/// What two sights must have in common to show the same cards: the person with what rights depend on, the filter, and
/// what lies below the places in either.
/// </summary>
internal sealed record VisibilityKey(Guid PersonId, Roles Roles, Guid? DepartmentId, BoardFilter Filter, string Below);
