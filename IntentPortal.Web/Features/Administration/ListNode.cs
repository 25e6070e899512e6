using IntentPortal.Domain.Settings;

namespace IntentPortal.Web.Features.Administration;

/// <summary>A list value at its place in the tree.</summary>
/// <param name="Row">The value.</param>
/// <param name="Depth">How many values are above it.</param>
/// <param name="Parent">The value right above it.</param>
public sealed record ListNode(ListValueRow Row, int Depth, ListValueRow? Parent);
