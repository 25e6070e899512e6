namespace IntentPortal.Domain.Settings;

/// <summary>What a user-defined field must say for a record to be shown.</summary>
/// <param name="Key">The key of the field.</param>
/// <param name="Values">For texts: what it must contain. For choices: one of them. For yes or no: <see cref="Yes"/> or <see cref="No"/>.</param>
/// <param name="From">For numbers and days: the smallest, as text; null for any.</param>
/// <param name="To">For numbers and days: the largest, as text; null for any.</param>
public sealed record CustomFilter(string Key, IReadOnlyList<string> Values, string? From = null, string? To = null)
{
    /// <summary>Yes.</summary>
    public const string Yes = "yes";

    /// <summary>No.</summary>
    public const string No = "no";
}
