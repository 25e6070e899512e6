using IntentPortal.Domain.CustomFields;
using IntentPortal.Domain.Opportunities;
using IntentPortal.Domain.People;
using IntentPortal.Domain.Rules;
using IntentPortal.Domain.Settings;

namespace IntentPortal.Domain.Reference;

/// <summary>
/// The small lists that nearly every screen needs, loaded once for each node and reloaded when the ledger reports a
/// change of one of them.
/// </summary>
/// <param name="Sources">Intent sources in display order.</param>
/// <param name="Products">Products in display order.</param>
/// <param name="Reasons">Reasons in display order.</param>
/// <param name="Departments">Departments in display order.</param>
/// <param name="People">People by name.</param>
/// <param name="RecycleBinDays">The number of days that invalid intents stay in the recycle bin.</param>
/// <param name="SettingsVersion">The version of the portal's settings.</param>
public sealed record ReferenceLists(
    IReadOnlyList<ListValueRow> Sources,
    IReadOnlyList<ListValueRow> Products,
    IReadOnlyList<ListValueRow> Reasons,
    IReadOnlyList<ListValueRow> Departments,
    IReadOnlyList<PersonRow> People,
    int RecycleBinDays,
    long SettingsVersion)
{
    /// <summary>Industries in display order.</summary>
    public IReadOnlyList<ListValueRow> Industries { get; init; } = [];

    /// <summary>Regions in display order.</summary>
    public IReadOnlyList<ListValueRow> Regions { get; init; } = [];

    /// <summary>User-defined fields by target, in form order.</summary>
    public IReadOnlyList<CustomFieldRow> CustomFields { get; init; } = [];

    /// <summary>The follow-up rules.</summary>
    public FollowUpPolicy Rules { get; init; } = FollowUpPolicy.Standard;

    /// <summary>What must be filled in before an opportunity enters a stage.</summary>
    public StageRequirements StageRequirements { get; init; } = StageRequirements.None;

    /// <summary>Whether marketing may convert and merge its intent customers.</summary>
    public bool MarketingConverts { get; init; }
}

/// <summary>Provides the reference lists from memory.</summary>
public interface IReferenceData
{
    /// <summary>The cached lists, at most about a second behind changes on other nodes.</summary>
    ValueTask<ReferenceLists> GetAsync(CancellationToken cancel);

    /// <summary>The current lists from the database, for operations that change them.</summary>
    ValueTask<ReferenceLists> ReloadAsync(CancellationToken cancel);
}
