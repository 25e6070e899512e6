using IntentPortal.Domain.Kernel;

namespace IntentPortal.Domain.Settings;

/// <summary>The portal-wide settings. There is exactly one record.</summary>
public sealed class PortalSettings : Aggregate
{
    /// <summary>The identity of the single record.</summary>
    public static readonly Guid TheId = new("5e771465-0000-7000-8000-000000000001");

    /// <summary>The default number of days in the recycle bin.</summary>
    public const int DefaultRecycleBinDays = 30;

    /// <summary>The maximum number of days in the recycle bin.</summary>
    public const int MaxRecycleBinDays = 3650;

    private PortalSettings()
    {
    }

    /// <summary>Creates the settings of a new portal.</summary>
    /// <param name="recycleBinDays">The number of days in the recycle bin, from the configuration
    /// <c>RecycleBin:Days</c>.</param>
    public PortalSettings(int recycleBinDays)
    {
        Id = TheId;
        RecycleBinDays = recycleBinDays;
        Record(ChangeKind.Added);
    }

    /// <summary>The number of days that an invalid intent stays in the recycle bin; 0 deletes it at once.</summary>
    public int RecycleBinDays { get; private set; }

    /// <summary>The serialised stage requirements; the opportunities define the format.</summary>
    public string StageRequirements { get; private set; } = string.Empty;

    /// <summary>Whether marketing may convert and merge its intent customers.</summary>
    public bool MarketingConverts { get; private set; }

    /// <inheritdoc />
    public override RecordKind RecordKind => RecordKind.PortalSettings;

    /// <inheritdoc />
    public override string Label => "portal";

    /// <summary>Changes the number of days in the recycle bin, 0 to 3650.</summary>
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

    /// <summary>Sets whether marketing may convert and merge its intent customers.</summary>
    public void LetMarketingConvert(bool may)
    {
        MarketingConverts = may;
        Record(ChangeKind.Edited);
    }

    /// <summary>Changes the stage requirements.</summary>
    /// <param name="requirements">The serialised requirements.</param>
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
