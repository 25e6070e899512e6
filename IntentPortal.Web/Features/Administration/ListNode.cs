using IntentPortal.Domain.Settings;

namespace IntentPortal.Web.Features.Administration;

/// <summary>A list value with its position in the tree.</summary>
/// <param name="Row">The value.</param>
/// <param name="Depth">The number of ancestors.</param>
/// <param name="Parent">The parent value.</param>
public sealed record ListNode(ListValueRow Row, int Depth, ListValueRow? Parent);
