using IntentPortal.Domain.CustomFields;
using IntentPortal.Domain.Opportunities;
using IntentPortal.Domain.People;
using IntentPortal.Domain.Rules;
using IntentPortal.Domain.Settings;

namespace IntentPortal.Domain.Reference;

/// <summary>
/// The small lists that nearly every screen needs, loaded once per node and renewed when the ledger says that one of
/// them changed.
/// </summary>
/// <param name="Sources">Intent sources in display order.</param>
/// <param name="Products">Products in display order.</param>
/// <param name="Reasons">Reasons in display order.</param>
/// <param name="Departments">Departments in display order.</param>
/// <param name="People">People by name.</param>
/// <param name="RecycleBinDays">Days that invalid intents wait.</param>
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

    /// <summary>The rules of the follow-up.</summary>
    public FollowUpPolicy Rules { get; init; } = FollowUpPolicy.Standard;

    /// <summary>What must be filled before an opportunity enters a stage.</summary>
    public StageRequirements StageRequirements { get; init; } = StageRequirements.None;

    /// <summary>Whether marketing converts and merges the intent customers that it keeps.</summary>
    public bool MarketingConverts { get; init; }
}

/// <summary>Gives the reference lists, from memory.</summary>
public interface IReferenceData
{
    /// <summary>The lists as last known to this node: at most a second behind a change made elsewhere.</summary>
    ValueTask<ReferenceLists> GetAsync(CancellationToken cancel);

    /// <summary>The lists as they are in the database now, for those who are about to change them.</summary>
    ValueTask<ReferenceLists> ReloadAsync(CancellationToken cancel);
}
