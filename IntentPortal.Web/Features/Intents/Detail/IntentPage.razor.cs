using IntentPortal.Domain.FollowUps;
using IntentPortal.Domain.Intents;
using IntentPortal.Web.Features.Intents.Actions;

namespace IntentPortal.Web.Features.Intents.Detail;

/// <summary>The page of one intent.</summary>
public sealed partial class IntentPage(IIntentQueries intents)
{
    private PresenceLine? presence;

    /// <inheritdoc />
    protected override bool Allows(IntentAction action) => Detail!.Actions.Allow(action);

    /// <inheritdoc />
    protected override Guid IdOf(IntentDetail detail) => detail.Row.Id;

    /// <inheritdoc />
    protected override long VersionOf(IntentDetail detail) => detail.Row.Version;

    /// <inheritdoc />
    protected override Task<IntentDetail?> ReadAsync(Guid me) => intents.DetailAsync(me, Code, Lifetime);

    /// <inheritdoc />
    protected override Task<IReadOnlyList<TimelineItem>> ReadTimelineAsync(Guid me, Guid id) => intents.TimelineAsync(me, id, TimelineLength, Lifetime);
}
