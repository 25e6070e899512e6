using IntentPortal.Domain.Opportunities;

namespace IntentPortal.Web.Features.Administration;

/// <summary>The input of the form with what the stages require.</summary>
public sealed class StageRequirementsForm
{
    /// <summary>The requirements as ticked.</summary>
    public StageRequirements Values { get; set; } = StageRequirements.None;

    /// <summary>Requires a built-in field at a stage, or no longer requires it.</summary>
    public void Ask(OpportunityStage stage, StageRequirement asked, bool on) => Values = Values.With(stage, on ? Values.Of(stage) | asked : Values.Of(stage) & ~asked);

    /// <summary>Requires a user-defined field at a stage, or no longer requires it.</summary>
    public void Ask(OpportunityStage stage, string key, bool on) => Values = Values.With(stage, key, on);
}
