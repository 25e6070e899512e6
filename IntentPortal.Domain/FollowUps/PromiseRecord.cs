namespace IntentPortal.Domain.FollowUps;

/// <summary>How a person kept the promises of a period. On time is measured against the day first promised, which moving does not change.</summary>
/// <param name="PersonId">Who promised.</param>
/// <param name="Name">Their name.</param>
/// <param name="OnTime">Kept by the day first promised.</param>
/// <param name="Late">Kept after it.</param>
/// <param name="Moved">Promises that were moved at least once.</param>
/// <param name="Dropped">Dropped, because what they were about was closed.</param>
/// <param name="Overdue">Due before today and still not kept, whenever they were due.</param>
/// <param name="NeedsHelp">Whether somebody should ask what is wrong, by the rules of the follow-up.</param>
public sealed record PromiseRecord(Guid PersonId, string Name, int OnTime, int Late, int Moved, int Dropped, int Overdue, bool NeedsHelp)
{
    /// <summary>How many of the kept ones were on time, in percent; null when none was kept.</summary>
    public int? OnTimePercent => OnTime + Late == 0 ? null : OnTime * 100 / (OnTime + Late);
}
