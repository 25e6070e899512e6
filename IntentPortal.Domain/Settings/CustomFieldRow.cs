namespace IntentPortal.Domain.Settings;

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
    Guid Id, long Version, CustomFieldTarget Target, string Key, CustomFieldType ValueType, string NameZh, string NameEn, int Order, bool IsRequired, IReadOnlyList<string> Options, bool IsActive);
