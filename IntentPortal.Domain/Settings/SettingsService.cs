using IntentPortal.Domain.CustomFields;
using IntentPortal.Domain.Kernel;
using IntentPortal.Domain.Opportunities;

namespace IntentPortal.Domain.Settings;

/// <summary>The settings of the whole portal.</summary>
public sealed class SettingsService(ITransactionRunner work)
{
    /// <summary>Sets how many days an invalid intent waits in the recycle bin.</summary>
    public Task<Outcome<Done>> KeepInvalidForAsync(Guid actor, int? days, long version, CancellationToken cancel) =>
        ChangeAsync(actor, version, (_, settings, _) => Task.FromResult(settings.KeepInvalidFor(days)), cancel);

    /// <summary>Sets whether marketing converts and merges the intent customers that it keeps.</summary>
    public Task<Outcome<Done>> LetMarketingConvertAsync(Guid actor, bool may, long version, CancellationToken cancel) =>
        ChangeAsync(
            actor,
            version,
            (_, settings, _) =>
            {
                settings.LetMarketingConvert(may);
                return Task.FromResult<Refusal?>(null);
            },
            cancel);

    /// <summary>Sets what must be filled before an opportunity enters a stage.</summary>
    public Task<Outcome<Done>> AskAtStagesAsync(Guid actor, StageRequirements gates, long version, CancellationToken cancel) =>
        ChangeAsync(
            actor,
            version,
            async (unit, settings, token) =>
            {
                IReadOnlyList<CustomField> definitions = await unit.CustomFields.OfAsync(CustomFieldTarget.Opportunity, token);
                return gates.Keys.FirstOrDefault(key => definitions.All(d => d.Key != key)) is { } unknown
                    ? new Refusal(RefusalCode.ValueRetired, CustomValueCheck.Path(unknown))
                    : settings.Ask(gates);
            },
            cancel);

    private Task<Outcome<Done>> ChangeAsync(Guid actor, long version, Func<IUnitOfWork, PortalSettings, CancellationToken, Task<Refusal?>> change, CancellationToken cancel) =>
        work.RunAsync<Done>(
            actor,
            async (unit, token) =>
            {
                if (!unit.Viewer.Is(Roles.Administrator))
                {
                    return new Refusal(RefusalCode.NotAllowed);
                }

                PortalSettings? settings = await unit.Settings.FindAsync(PortalSettings.TheId, token);
                return settings is null ? new Refusal(RefusalCode.NotFound)
                    : settings.Version != version ? new Refusal(RefusalCode.Conflict, settings.Version)
                    : await change(unit, settings, token) is { } refusal ? refusal
                    : Done.Instance;
            },
            cancel);
}
