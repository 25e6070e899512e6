namespace IntentPortal.Domain.Settings;

/// <summary>What an administrator saves of a user-defined field. Without an identity a new one is added.</summary>
/// <param name="Id">The field, or null for a new one.</param>
/// <param name="Version">The version it was read at; 0 for a new one.</param>
/// <param name="Target">What it belongs to; only read for a new one.</param>
/// <param name="Key">The name that values are kept under; only read for a new one.</param>
/// <param name="ValueType">What it holds.</param>
/// <param name="NameZh">Chinese label.</param>
/// <param name="NameEn">English label.</param>
/// <param name="Order">Place in the form.</param>
/// <param name="IsRequired">Whether a form is not saved without it.</param>
/// <param name="Options">What can be chosen, for the types with a list.</param>
/// <param name="IsActive">Whether forms show it.</param>
public sealed record SaveCustomField(
    Guid? Id, long Version, CustomFieldTarget Target, string? Key, CustomFieldType ValueType, string? NameZh, string? NameEn, int? Order, bool IsRequired, IReadOnlyList<string> Options, bool IsActive);
