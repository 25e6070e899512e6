using IntentPortal.Domain.Kernel;

namespace IntentPortal.Web.Shared.Grids;

/// <summary>What is typed to keep a view.</summary>
public sealed class SaveViewForm
{
    /// <summary>What it is to be called.</summary>
    public string? Name { get; set; }

    /// <summary>The role it is shared with, or none.</summary>
    public Roles SharedWith { get; set; }
}
