namespace IntentPortal.Domain.Settings;

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
public sealed record ListValueRow(Guid Id, long Version, string NameZh, string NameEn, int Order, bool IsActive, Guid? ParentId, string? Code, ReasonCategory? Use);
