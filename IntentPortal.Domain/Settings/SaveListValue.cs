namespace IntentPortal.Domain.Settings;

/// <summary>What an administrator saves of a list value. Without an identity a new one is added.</summary>
/// <param name="Id">The value, or null for a new one.</param>
/// <param name="Version">The version it was read at; 0 for a new one.</param>
/// <param name="NameZh">Chinese name.</param>
/// <param name="NameEn">English name.</param>
/// <param name="Order">Place in the list.</param>
/// <param name="IsActive">Whether it can be chosen.</param>
/// <param name="ParentId">The value above it, in a tree.</param>
/// <param name="Code">The code, for departments.</param>
/// <param name="Use">What it explains, for new reasons.</param>
public sealed record SaveListValue(
    Guid? Id, long Version, string? NameZh, string? NameEn, int? Order, bool IsActive, Guid? ParentId = null, string? Code = null, ReasonCategory? Use = null);
