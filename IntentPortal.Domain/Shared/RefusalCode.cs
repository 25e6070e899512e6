namespace IntentPortal.Domain.Shared;

/// <summary>Why an operation was refused. The names are stable: the user interface has a text for each, tests and logs rely on them.</summary>
public enum RefusalCode
{
    /// <summary>The person may not do this with this record.</summary>
    NotAllowed,

    /// <summary>The record does not exist, or the person may not know that it does.</summary>
    NotFound,

    /// <summary>One or more fields are missing, too long or unreadable; see <see cref="Refusal.Problems"/>.</summary>
    InvalidInput,

    /// <summary>Somebody else saved the record since it was read.</summary>
    Conflict,

    /// <summary>A value that must be unique is already in use.</summary>
    AlreadyExists,

    /// <summary>The record is not in a state that allows this. Facts: the state it is in.</summary>
    WrongStatus,

    /// <summary>The chosen customer is deactivated and cannot be selected any more.</summary>
    CustomerDeactivated,

    /// <summary>The customer is not in the customer archive yet, where opportunities are.</summary>
    CustomerNotConverted,

    /// <summary>Intents or opportunities of the customer are still open. Facts: how many.</summary>
    OpenWork,

    /// <summary>The customer was merged into another one, with which work goes on.</summary>
    CustomerMerged,

    /// <summary>The chosen person is deactivated, or has no role that can own the record.</summary>
    OwnerInactive,

    /// <summary>The chosen list value (source, product, reason, department) is retired or unknown. Facts: the field.</summary>
    ValueRetired,

    /// <summary>Possible duplicates were found and not yet acknowledged. Facts: the codes of those that the person may open and did not name.</summary>
    DuplicatesFound,

    /// <summary>A product is needed for this.</summary>
    ProductRequired,

    /// <summary>The time in which this could be taken back has passed.</summary>
    TooLate,

    /// <summary>What the confirmation created has been changed since, so it cannot be taken back.</summary>
    ChangedSince,

    /// <summary>The value is in use: it can be retired, not deleted. Facts: how many records use it.</summary>
    InUse,

    /// <summary>The change would make a tree contain itself.</summary>
    Cycle,

    /// <summary>The last active administrator cannot be taken away.</summary>
    LastAdministrator,

    /// <summary>The file is larger than allowed. Facts: the limit in megabytes.</summary>
    FileTooLarge,

    /// <summary>Files of this type are not accepted. Facts: the extension.</summary>
    FileTypeNotAccepted,

    /// <summary>More files than one record may have. Facts: the limit.</summary>
    TooManyFiles,

    /// <summary>The person owns the customer already.</summary>
    AlreadyOwner,

    /// <summary>The conversion was a part of a purchase and goes back with it. Facts: the code of the intent.</summary>
    PartOfPurchase,

    /// <summary>Somebody else saved the customer since it was read, along with which something else was to be done.</summary>
    CustomerChanged,

    /// <summary>Somebody else saved the customer that another was to be merged into since it was read.</summary>
    SurvivorChanged,

    /// <summary>Fields must be filled before the opportunity enters the stage; see <see cref="Refusal.Problems"/>. Facts: the stage.</summary>
    StageNeedsFields,

    /// <summary>Records say in a user-defined field what another type could not hold. Facts: how many records.</summary>
    ValuesDoNotFit,

    /// <summary>The customer has opportunities and so belongs to the customer archive. Facts: how many.</summary>
    HasOpportunities,

    /// <summary>Another customer was merged into this one since; that goes back first. Facts: the code of the merged customer.</summary>
    MergedSince,
}
