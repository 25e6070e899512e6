namespace IntentPortal.Domain.Shared;

/// <summary>What a field is called that has its name from an administrator.</summary>
/// <param name="Zh">In Chinese.</param>
/// <param name="En">In English.</param>
public sealed record FieldLabel(string Zh, string En);
