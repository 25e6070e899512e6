using IntentPortal.Domain.Kernel;

namespace IntentPortal.Domain.Settings;

/// <summary>
/// A value of a list that an administrator keeps: two names, an order, and whether it can still be chosen.
/// </summary>
public abstract class ListValue : Aggregate
{
    /// <summary>For the persistence.</summary>
    protected ListValue()
    {
    }

    /// <summary>Creates a value.</summary>
    protected ListValue(Guid id)
    {
        Id = id;
        Record(ChangeKind.Added);
    }

    /// <summary>The Chinese name; unique in its list.</summary>
    public string NameZh { get; private set; } = string.Empty;

    /// <summary>The English name; unique in its list.</summary>
    public string NameEn { get; private set; } = string.Empty;

    /// <summary>The place in its list, small first.</summary>
    public int Order { get; private set; }

    /// <summary>Whether it can be chosen. Retired values stay where they were used.</summary>
    public bool IsActive { get; private set; } = true;

    /// <inheritdoc />
    public override string Label => NameZh;

    /// <summary>Names it and puts it in its place.</summary>
    public Refusal? Edit(string? nameZh, string? nameEn, int? order)
    {
        var check = new FieldValidator();
        string zh = check.Required(nameof(NameZh), nameZh, Limits.Name);
        string en = check.Required(nameof(NameEn), nameEn, Limits.Name);
        int place = check.Whole(nameof(Order), order, 1_000_000);
        if (check.Refusal is { } refusal)
        {
            return refusal;
        }

        (NameZh, NameEn, Order) = (zh, en, place);
        Record(ChangeKind.Edited);
        return null;
    }

    /// <summary>Takes it out of the choices, or back in.</summary>
    public void SetActive(bool active)
    {
        if (IsActive != active)
        {
            IsActive = active;
            Record(active ? ChangeKind.Revived : ChangeKind.Retired);
        }
    }
}

/// <summary>A list value as pickers and administration show it.</summary>
/// <param name="Id">The value.</param>
/// <param name="Version">Its version.</param>
/// <param name="NameZh">Chinese name.</param>
/// <param name="NameEn">English name.</param>
/// <param name="Order">Place among its siblings.</param>
/// <param name="IsActive">Whether it can be chosen.</param>
/// <param name="ParentId">The value above it, in a tree.</param>
/// <param name="Code">The code, for departments.</param>
/// <param name="Use">What it explains, for reasons.</param>
public sealed record ListValueRow(Guid Id, long Version, string NameZh, string NameEn, int Order, bool IsActive, Guid? ParentId, string? Code, ReasonCategory? Use) : IRetirableRow;

/// <summary>Steps about list values that the services share inside a unit of work.</summary>
internal static class ListValueOperations
{
    /// <summary>
    /// Whether a value can be chosen. It is locked, so that nobody who sees it unused deletes it before the record that
    /// refers to it is saved.
    /// </summary>
    public static async Task<bool> LockActiveAsync<T>(this IStore<T> values, Guid id, CancellationToken cancel)
        where T : ListValue => await values.FindAsync(id, cancel) is { IsActive: true } value && await values.LockAsync(value, cancel);

    /// <summary>Whether a reason for this can be chosen; locked like every value.</summary>
    public static async Task<bool> LockActiveAsync(this IStore<Reason> reasons, Guid id, ReasonCategory use, CancellationToken cancel) =>
        await reasons.FindAsync(id, cancel) is { } reason && reason.Use == use && await reasons.LockActiveAsync(id, cancel);
}
