using IntentPortal.Domain.Kernel;

namespace IntentPortal.Domain.Settings;

/// <summary>Steps for the portal settings that the services share inside a unit of work.</summary>
internal static class SettingsOperations
{
    /// <summary>Changes the settings if they still have the version that was read; administrators only.</summary>
    public static async Task<Outcome<Done>> ChangeSettingsAsync(this IUnitOfWork unit, long version, Func<PortalSettings, Task<Refusal?>> change, CancellationToken cancel)
    {
        if (!unit.Viewer.Is(Roles.Administrator))
        {
            return new Refusal(RefusalCode.NotAllowed);
        }

        PortalSettings? settings = await unit.Settings.FindAsync(PortalSettings.TheId, cancel);
        return settings is null ? new Refusal(RefusalCode.NotFound)
            : settings.Version != version ? new Refusal(RefusalCode.Conflict, settings.Version)
            : await change(settings) is { } refusal ? refusal
            : Done.Instance;
    }
}
