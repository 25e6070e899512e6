using IntentPortal.Domain.Kernel;

namespace IntentPortal.Web.Shared.Grids;

/// <summary>The input for saving a view.</summary>
public sealed class SaveViewForm
{
    /// <summary>The name of the view.</summary>
    public string? Name { get; set; }

    /// <summary>The role that the view is shared with, or none.</summary>
    public Roles SharedWith { get; set; }
}
