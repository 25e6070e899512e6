using IntentPortal.Domain.Kernel;

namespace IntentPortal.Domain.Settings;

/// <summary>A value of an administered list: two names, a position, and whether it can still be selected.</summary>
public abstract class ListValue : Aggregate
{
    /// <summary>For EF Core.</summary>
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

    /// <summary>The position in the list, ascending.</summary>
    public int Order { get; private set; }

    /// <summary>Whether it can be selected. Retired values remain where they are used.</summary>
    public bool IsActive { get; private set; } = true;

    /// <inheritdoc />
    public override string Label => NameZh;

    /// <summary>Changes the names and the position.</summary>
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

    /// <summary>Retires or reactivates it.</summary>
    public void SetActive(bool active)
    {
        if (IsActive != active)
        {
            IsActive = active;
            Record(active ? ChangeKind.Revived : ChangeKind.Retired);
        }
    }
}

/// <summary>A list value as shown in pickers and administration.</summary>
/// <param name="Id">The value.</param>
/// <param name="Version">Its version.</param>
/// <param name="NameZh">Chinese name.</param>
/// <param name="NameEn">English name.</param>
/// <param name="Order">The position among its siblings.</param>
/// <param name="IsActive">Whether it can be selected.</param>
/// <param name="ParentId">The parent value, in a tree.</param>
/// <param name="Code">The code, for departments.</param>
/// <param name="Use">The category, for reasons.</param>
public sealed record ListValueRow(Guid Id, long Version, string NameZh, string NameEn, int Order, bool IsActive, Guid? ParentId, string? Code, ReasonCategory? Use) : IRetirableRow;

/// <summary>Steps for list values that the services share inside a unit of work.</summary>
internal static class ListValueOperations
{
    /// <summary>
    /// Whether a value can be selected. It is locked, so that it is not deleted as unused before the record that refers
    /// to it is saved.
    /// </summary>
    public static async Task<bool> LockActiveAsync<T>(this IStore<T> values, Guid id, CancellationToken cancel)
        where T : ListValue => await values.FindAsync(id, cancel) is { IsActive: true } value && await values.LockAsync(value, cancel);

    /// <summary>Whether a reason of this category can be selected; locked like any value.</summary>
    public static async Task<bool> LockActiveAsync(this IStore<Reason> reasons, Guid id, ReasonCategory use, CancellationToken cancel) =>
        await reasons.FindAsync(id, cancel) is { } reason && reason.Use == use && await reasons.LockActiveAsync(id, cancel);
}
