using IntentPortal.Domain.Shared;

namespace IntentPortal.Domain.Settings;

/// <summary>Steps about list values that the services share inside a unit of work.</summary>
internal static class ListValueOperations
{
    /// <summary>Whether a value can be chosen. It is locked, so that nobody who sees it unused deletes it before the record that refers to it is saved.</summary>
    public static async Task<bool> LockActiveAsync<T>(this IStore<T> values, Guid id, CancellationToken cancel)
        where T : ListValue => await values.FindAsync(id, cancel) is { IsActive: true } value && await values.LockAsync(value, cancel);

    /// <summary>Whether a reason for this can be chosen; locked like every value.</summary>
    public static async Task<bool> LockActiveAsync(this IStore<Reason> reasons, Guid id, ReasonCategory use, CancellationToken cancel) =>
        await reasons.FindAsync(id, cancel) is { } reason && reason.Use == use && await reasons.LockActiveAsync(id, cancel);
}
