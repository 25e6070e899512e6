using IntentPortal.Domain.FollowUps;
using IntentPortal.Domain.Intents;
using IntentPortal.Domain.Ledger;
using IntentPortal.Domain.Opportunities;

namespace IntentPortal.Infrastructure.DemoData;

/// <summary>An intent of the demo company with everything that hangs on it alone.</summary>
internal sealed record DemoIntent(
    Intent Intent, IReadOnlyList<FollowUp> FollowUps, IReadOnlyList<Promise> Promises, Opportunity? Opportunity, IReadOnlyList<Change> Changes);
