using IntentPortal.Domain.Kernel;

namespace IntentPortal.Domain.CustomFields;

/// <summary>What stands in user-defined fields.</summary>
public interface ICustomFieldQueries
{
    /// <summary>
    /// How many records, wherever they are, say something in a field that would not fit it any more after a change of
    /// its type. Reads every record while others go on working, however long it takes. 0 where the type stays, where
    /// the change is refused anyway, and for whoever is no administrator.
    /// </summary>
    Task<int> CountUnfitAsync(Guid actor, SaveCustomField change, CancellationToken cancel);
}

/// <summary>A user-defined field as forms and administration show it.</summary>
/// <param name="Id">The field.</param>
/// <param name="Version">Its version.</param>
/// <param name="Target">What it belongs to.</param>
/// <param name="Key">The name that values are kept under.</param>
/// <param name="ValueType">What it holds.</param>
/// <param name="NameZh">Chinese label.</param>
/// <param name="NameEn">English label.</param>
/// <param name="Order">Place in the form.</param>
/// <param name="IsRequired">Whether a form is not saved without it.</param>
/// <param name="Options">What can be chosen.</param>
/// <param name="IsActive">Whether forms show it.</param>
public sealed record CustomFieldRow(
    Guid Id, long Version, CustomFieldTarget Target, string Key, CustomFieldType ValueType, string NameZh, string NameEn, int Order, bool IsRequired, IReadOnlyList<string> Options, bool IsActive) : IRetirableRow;

/// <summary>What a user-defined field must say for a record to be shown.</summary>
/// <param name="Key">The key of the field.</param>
/// <param name="Values">For texts: what it must contain. For choices: one of them. For yes or no: <see cref="Yes"/> or
/// <see cref="No"/>.</param>
/// <param name="From">For numbers and days: the smallest, as text; null for any.</param>
/// <param name="To">For numbers and days: the largest, as text; null for any.</param>
public sealed record CustomFilter(string Key, IReadOnlyList<string> Values, string? From = null, string? To = null)
{
    /// <summary>Yes.</summary>
    public const string Yes = "yes";

    /// <summary>No.</summary>
    public const string No = "no";
}
