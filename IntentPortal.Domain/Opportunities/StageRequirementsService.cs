using IntentPortal.Domain.CustomFields;
using IntentPortal.Domain.Kernel;
using IntentPortal.Domain.Settings;

namespace IntentPortal.Domain.Opportunities;

/// <summary>阶段门槛: lets administrators define what must be filled in before an opportunity enters a stage.</summary>
public sealed class StageRequirementsService(ITransactionRunner work)
{
    /// <summary>Sets the stage requirements. The user-defined fields they name must exist.</summary>
    public Task<Outcome<Done>> SaveAsync(Guid actor, StageRequirements requirements, long version, CancellationToken cancel) =>
        work.RunAsync<Done>(
            actor,
            (unit, token) => unit.ChangeSettingsAsync(
                version,
                async settings =>
                {
                    IReadOnlyList<CustomField> definitions = await unit.CustomFields.OfAsync(CustomFieldTarget.Opportunity, token);
                    return requirements.Keys.FirstOrDefault(key => definitions.All(d => d.Key != key)) is { } unknown
                        ? new Refusal(RefusalCode.ValueRetired, CustomValueCheck.Path(unknown))
                        : settings.RequireAtStages(requirements.ToString());
                },
                token),
            cancel);
}
