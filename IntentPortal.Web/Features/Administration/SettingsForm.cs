using IntentPortal.Web.Shared.Forms;

namespace IntentPortal.Web.Features.Administration;

/// <summary>The input of the settings form.</summary>
public sealed class SettingsForm
{
    /// <summary>How many days invalid intents stay in the recycle bin.</summary>
    public TypedNumber RecycleBinDays { get; set; }
}
