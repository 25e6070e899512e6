using IntentPortal.Domain.Kernel;

namespace IntentPortal.Domain.CustomFields;

/// <summary>Reads the values of user-defined fields.</summary>
public interface ICustomFieldQueries
{
    /// <summary>
    /// The number of records whose value in a field would not fit after a change of its type. It reads every record
    /// without blocking writers and may take long. 0 if the type does not change, if the change would be refused
    /// anyway, or if the actor is not an administrator.
    /// </summary>
    Task<int> CountUnfitAsync(Guid actor, SaveCustomField change, CancellationToken cancel);
}

/// <summary>A user-defined field as shown in forms and administration.</summary>
/// <param name="Id">The field.</param>
/// <param name="Version">Its version.</param>
/// <param name="Target">The kind of record it belongs to.</param>
/// <param name="Key">The name under which values are stored.</param>
/// <param name="ValueType">The type of its values.</param>
/// <param name="NameZh">Chinese label.</param>
/// <param name="NameEn">English label.</param>
/// <param name="Order">The position in the form.</param>
/// <param name="IsRequired">Whether forms require a value.</param>
/// <param name="Options">The options.</param>
/// <param name="IsActive">Whether forms show it.</param>
public sealed record CustomFieldRow(
    Guid Id, long Version, CustomFieldTarget Target, string Key, CustomFieldType ValueType, string NameZh, string NameEn, int Order, bool IsRequired, IReadOnlyList<string> Options, bool IsActive) : IRetirableRow;

/// <summary>A condition on a user-defined field.</summary>
/// <param name="Key">The key of the field.</param>
/// <param name="Values">For texts: what it must contain. For options: one of them. For yes or no: <see cref="Yes"/> or
/// <see cref="No"/>.</param>
/// <param name="From">For numbers and days: the minimum, as text; null for any.</param>
/// <param name="To">For numbers and days: the maximum, as text; null for any.</param>
public sealed record CustomFilter(string Key, IReadOnlyList<string> Values, string? From = null, string? To = null)
{
    /// <summary>Yes.</summary>
    public const string Yes = "yes";

    /// <summary>No.</summary>
    public const string No = "no";
}
