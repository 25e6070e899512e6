namespace IntentPortal.Domain.Kernel;

/// <summary>An expected refusal, returned as a value. Exceptions are for bugs and infrastructure failures.</summary>
/// <param name="Code">The stable reason code.</param>
/// <param name="Facts">The arguments of the code's text, in its order.</param>
public sealed record Refusal(RefusalCode Code, params object[] Facts)
{
    /// <summary>The invalid fields, for <see cref="RefusalCode.InvalidInput"/>; otherwise empty.</summary>
    public IReadOnlyList<FieldProblem> Problems { get; init; } = [];

    /// <summary>A refusal for one invalid field.</summary>
    public static Refusal ForField(string field, FieldProblemKind kind, object? limit = null) =>
        new(RefusalCode.InvalidInput) { Problems = [new FieldProblem(field, kind, limit)] };

    /// <summary>
    /// The first refusal of both. If both report invalid fields, they are combined, so that the user sees all problems
    /// at once.
    /// </summary>
    public static Refusal? Of(Refusal? one, Refusal? other) =>
        one is { Code: RefusalCode.InvalidInput } && other is { Code: RefusalCode.InvalidInput } ? one with { Problems = [.. one.Problems, .. other.Problems] } : one ?? other;

    /// <inheritdoc />
    public override string ToString() =>
        Problems.Count == 0
            ? $"{Code}({string.Join(", ", Facts)})"
            : $"{Code}({string.Join(", ", Problems.Select(p => $"{p.Field}: {p.Kind}"))})";
}

/// <summary>
/// The reasons why an operation can be refused. The names are stable, because the user interface has a text for each
/// and tests and logs rely on them.
/// </summary>
public enum RefusalCode
{
    /// <summary>The actor does not have the right to do this with this record.</summary>
    NotAllowed,

    /// <summary>The record does not exist, or the actor may not know that it does.</summary>
    NotFound,

    /// <summary>One or more fields are missing, too long or unreadable; see <see cref="Refusal.Problems"/>.</summary>
    InvalidInput,

    /// <summary>Somebody else has saved the record since it was read.</summary>
    Conflict,

    /// <summary>A value that must be unique is already in use.</summary>
    AlreadyExists,

    /// <summary>The record's status does not allow this. Facts: the status.</summary>
    WrongStatus,

    /// <summary>The selected customer is deactivated and cannot be selected any more.</summary>
    CustomerDeactivated,

    /// <summary>The customer is not in the customer archive yet, which opportunities require.</summary>
    CustomerNotConverted,

    /// <summary>The customer has open intents or opportunities. Facts: the number.</summary>
    OpenWork,

    /// <summary>
    /// The person is still responsible for open work, which has to be handed over first. Facts: the number.
    /// </summary>
    PersonHasOpenWork,

    /// <summary>The customer was merged into another one, which has to be used instead.</summary>
    CustomerMerged,

    /// <summary>The selected person is deactivated, or has no role that can own the record.</summary>
    OwnerInactive,

    /// <summary>
    /// The selected list value (source, product, reason, department) is retired or unknown. Facts: the field.
    /// </summary>
    ValueRetired,

    /// <summary>
    /// Possible duplicates were found and not acknowledged. Facts: the codes of those that the actor may open and did
    /// not name.
    /// </summary>
    DuplicatesFound,

    /// <summary>The operation requires a product.</summary>
    ProductRequired,

    /// <summary>The period for undoing this has passed.</summary>
    TooLate,

    /// <summary>Records that the operation created have been edited since, so it cannot be undone.</summary>
    ChangedSince,

    /// <summary>
    /// The value is in use, so it can be retired but not deleted. Facts: the number of records that use it.
    /// </summary>
    InUse,

    /// <summary>The change would make a tree contain itself.</summary>
    Cycle,

    /// <summary>The last active administrator cannot be removed.</summary>
    LastAdministrator,

    /// <summary>The file is larger than allowed. Facts: the limit in megabytes.</summary>
    FileTooLarge,

    /// <summary>Files of this type are not accepted. Facts: the extension.</summary>
    FileTypeNotAccepted,

    /// <summary>The record would have too many files. Facts: the limit.</summary>
    TooManyFiles,

    /// <summary>The person already owns the customer.</summary>
    AlreadyOwner,

    /// <summary>Somebody else has taken the record meanwhile.</summary>
    AlreadyTaken,

    /// <summary>
    /// The conversion is part of a purchase and can only be undone with it. Facts: the code of the intent.
    /// </summary>
    PartOfPurchase,

    /// <summary>
    /// Somebody else has saved the customer since it was read. Used when the customer is changed along with another
    /// record.
    /// </summary>
    CustomerChanged,

    /// <summary>Somebody else has saved the target customer of a merge since it was read.</summary>
    SurvivorChanged,

    /// <summary>
    /// Fields must be filled in before the opportunity enters the stage; see <see cref="Refusal.Problems"/>. Facts: the
    /// stage.
    /// </summary>
    StageNeedsFields,

    /// <summary>
    /// Existing values of a user-defined field do not fit its new type. Facts: the number of records.
    /// </summary>
    ValuesDoNotFit,

    /// <summary>The customer has opportunities and must stay in the customer archive. Facts: the number.</summary>
    HasOpportunities,

    /// <summary>
    /// Another customer was merged into this one since, which has to be undone first. Facts: the code of the merged
    /// customer.
    /// </summary>
    MergedSince,
}

/// <summary>A problem with one field of a command.</summary>
/// <param name="Field">The property name in the command, such as <c>Subject</c> or <c>Contacts[1].Name</c>.</param>
/// <param name="Kind">What is wrong.</param>
/// <param name="Limit">The limit that was violated, where there is one.</param>
public sealed record FieldProblem(string Field, FieldProblemKind Kind, object? Limit = null)
{
    /// <summary>The label of a user-defined field; null for built-in fields.</summary>
    public FieldLabel? Label { get; init; }
}

/// <summary>The kinds of field problems.</summary>
public enum FieldProblemKind
{
    /// <summary>The value is missing.</summary>
    Required,

    /// <summary>Longer than the limit, counted in UTF-16 units.</summary>
    TooLong,

    /// <summary>Below the minimum or above the maximum.</summary>
    OutOfRange,

    /// <summary>Not in the required format (e-mail, phone, web site, credit code).</summary>
    Malformed,

    /// <summary>More entries than allowed.</summary>
    TooMany,

    /// <summary>The text is not a number.</summary>
    NotANumber,

    /// <summary>The number is below the minimum.</summary>
    TooSmall,

    /// <summary>The number is above the maximum.</summary>
    TooLarge,

    /// <summary>The number has more decimals than allowed.</summary>
    TooPrecise,

    /// <summary>The number has decimals although only whole numbers are allowed.</summary>
    NotWhole,
}

/// <summary>The label of a user-defined field.</summary>
/// <param name="Zh">The Chinese label.</param>
/// <param name="En">The English label.</param>
public sealed record FieldLabel(string Zh, string En);
