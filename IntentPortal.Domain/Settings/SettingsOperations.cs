using IntentPortal.Domain.Kernel;

namespace IntentPortal.Domain.Settings;

/// <summary>Steps with the settings of the portal that the services share inside a unit of work.</summary>
internal static class SettingsOperations
{
    /// <summary>Changes the settings as they were read; administrators only.</summary>
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
