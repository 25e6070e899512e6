namespace IntentPortal.Web.Export;

/// <summary>An amount of money in a cell, displayed with two decimals.</summary>
/// <param name="Value">The amount.</param>
public readonly record struct Amount(decimal Value);
