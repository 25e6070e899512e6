using IntentPortal.Domain.Kernel;

namespace IntentPortal.Domain.Settings;

/// <summary>The settings of the whole portal; there is exactly one record.</summary>
public sealed class PortalSettings : Aggregate
{
    /// <summary>The identity of the one record.</summary>
    public static readonly Guid TheId = new("5e771465-0000-7000-8000-000000000001");

    /// <summary>Days in the recycle bin where nothing is configured.</summary>
    public const int DefaultRecycleBinDays = 30;

    /// <summary>The longest that anything waits in the recycle bin.</summary>
    public const int MaxRecycleBinDays = 3650;

    private PortalSettings()
    {
    }

    /// <summary>Creates the settings of a new portal.</summary>
    /// <param name="recycleBinDays">How long invalid intents wait, from the configuration
    /// <c>RecycleBin:Days</c>.</param>
    public PortalSettings(int recycleBinDays)
    {
        Id = TheId;
        RecycleBinDays = recycleBinDays;
        Record(ChangeKind.Added);
    }

    /// <summary>Days that an invalid intent waits in the recycle bin; 0 deletes it at once.</summary>
    public int RecycleBinDays { get; private set; }

    /// <summary>What must be filled before an opportunity enters a stage, as the opportunities write it.</summary>
    public string StageRequirements { get; private set; } = string.Empty;

    /// <summary>Whether marketing converts and merges the intent customers that it keeps.</summary>
    public bool MarketingConverts { get; private set; }

    /// <inheritdoc />
    public override RecordKind RecordKind => RecordKind.PortalSettings;

    /// <inheritdoc />
    public override string Label => "portal";

    /// <summary>Changes how long invalid intents wait, 0 to 3650 days.</summary>
    public Refusal? KeepInvalidFor(int? days)
    {
        var check = new FieldValidator();
        int kept = check.Whole(nameof(RecycleBinDays), days, MaxRecycleBinDays);
        if (check.Refusal is { } refusal)
        {
            return refusal;
        }

        RecycleBinDays = kept;
        Record(ChangeKind.Edited);
        return null;
    }

    /// <summary>Lets marketing convert and merge the intent customers that it keeps, or no longer.</summary>
    public void LetMarketingConvert(bool may)
    {
        MarketingConverts = may;
        Record(ChangeKind.Edited);
    }

    /// <summary>Changes what must be filled before an opportunity enters a stage.</summary>
    /// <param name="requirements">As the opportunities write it.</param>
    public Refusal? RequireAtStages(string requirements)
    {
        if (requirements.Length > Limits.StageRequirements)
        {
            return Refusal.ForField(nameof(StageRequirements), FieldProblemKind.TooLong, Limits.StageRequirements);
        }

        StageRequirements = requirements;
        Record(ChangeKind.Edited);
        return null;
    }
}
