using IntentPortal.Domain.Board;
using IntentPortal.Domain.Kernel;

namespace IntentPortal.Infrastructure.Board;

/// <summary>
/// Identifies what a visibility shows: the person with everything that rights depend on, the filter, and the subtrees
/// of the departments and list values in either.
/// </summary>
internal sealed record VisibilityKey(Guid PersonId, Roles Roles, Guid? DepartmentId, BoardFilter Filter, string Below);
