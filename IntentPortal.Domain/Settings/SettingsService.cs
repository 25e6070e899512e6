using IntentPortal.Domain.Kernel;

namespace IntentPortal.Domain.Settings;

/// <summary>Changes the portal-wide settings.</summary>
public sealed class SettingsService(ITransactionRunner work)
{
    /// <summary>Sets the number of days that an invalid intent stays in the recycle bin.</summary>
    public Task<Outcome<Done>> KeepInvalidForAsync(Guid actor, int? days, long version, CancellationToken cancel) =>
        ChangeAsync(actor, version, settings => settings.KeepInvalidFor(days), cancel);

    /// <summary>Sets whether marketing may convert and merge its intent customers.</summary>
    public Task<Outcome<Done>> LetMarketingConvertAsync(Guid actor, bool may, long version, CancellationToken cancel) =>
        ChangeAsync(
            actor,
            version,
            settings =>
            {
                settings.LetMarketingConvert(may);
                return null;
            },
            cancel);

    private Task<Outcome<Done>> ChangeAsync(Guid actor, long version, Func<PortalSettings, Refusal?> change, CancellationToken cancel) =>
        work.RunAsync<Done>(actor, (unit, token) => unit.ChangeSettingsAsync(version, settings => Task.FromResult(change(settings)), token), cancel);
}
