using IntentPortal.Domain.FollowUps;
using IntentPortal.Domain.Intents;
using IntentPortal.Domain.Ledger;
using IntentPortal.Domain.Opportunities;

namespace IntentPortal.Infrastructure.DemoData;

/// <summary>An intent of the demo company with all records that belong only to it.</summary>
internal sealed record DemoIntent(
    Intent Intent, IReadOnlyList<FollowUp> FollowUps, IReadOnlyList<Promise> Promises, Opportunity? Opportunity, IReadOnlyList<Change> Changes);
