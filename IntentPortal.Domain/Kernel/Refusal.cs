namespace IntentPortal.Domain.Kernel;

/// <summary>
/// An expected refusal: a value, not an exception. Exceptions are for bugs and broken infrastructure.
/// </summary>
/// <param name="Code">The stable reason.</param>
/// <param name="Facts">What explains it, in the order the text for the code expects.</param>
public sealed record Refusal(RefusalCode Code, params object[] Facts)
{
    /// <summary>The fields that are wrong, for <see cref="RefusalCode.InvalidInput"/>; otherwise empty.</summary>
    public IReadOnlyList<FieldProblem> Problems { get; init; } = [];

    /// <summary>A refusal for exactly one wrong field.</summary>
    public static Refusal ForField(string field, FieldProblemKind kind, object? limit = null) =>
        new(RefusalCode.InvalidInput) { Problems = [new FieldProblem(field, kind, limit)] };

    /// <summary>
    /// The first refusal there is; two about wrong fields are told as one, so that a person sees all of it at once.
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
/// Why an operation was refused. The names are stable: the user interface has a text for each, tests and logs rely on
/// them.
/// </summary>
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

    /// <summary>
    /// The chosen list value (source, product, reason, department) is retired or unknown. Facts: the field.
    /// </summary>
    ValueRetired,

    /// <summary>
    /// Possible duplicates were found and not yet acknowledged. Facts: the codes of those that the person may open and
    /// did not name.
    /// </summary>
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

    /// <summary>
    /// Somebody else saved the customer since it was read, along with which something else was to be done.
    /// </summary>
    CustomerChanged,

    /// <summary>Somebody else saved the customer that another was to be merged into since it was read.</summary>
    SurvivorChanged,

    /// <summary>
    /// Fields must be filled before the opportunity enters the stage; see <see cref="Refusal.Problems"/>. Facts: the
    /// stage.
    /// </summary>
    StageNeedsFields,

    /// <summary>
    /// Records say in a user-defined field what another type could not hold. Facts: how many records.
    /// </summary>
    ValuesDoNotFit,

    /// <summary>The customer has opportunities and so belongs to the customer archive. Facts: how many.</summary>
    HasOpportunities,

    /// <summary>
    /// Another customer was merged into this one since; that goes back first. Facts: the code of the merged customer.
    /// </summary>
    MergedSince,
}

/// <summary>What is wrong with one field of a command.</summary>
/// <param name="Field">The property name in the command, such as <c>Subject</c> or <c>Contacts[1].Name</c>.</param>
/// <param name="Kind">What is wrong.</param>
/// <param name="Limit">The bound that was passed, where there is one.</param>
public sealed record FieldProblem(string Field, FieldProblemKind Kind, object? Limit = null)
{
    /// <summary>What the field is called, where an administrator named it.</summary>
    public FieldLabel? Label { get; init; }
}

/// <summary>The ways in which a field can be wrong.</summary>
public enum FieldProblemKind
{
    /// <summary>Nothing was given.</summary>
    Required,

    /// <summary>Longer than the limit, counted in UTF-16 units.</summary>
    TooLong,

    /// <summary>Contains control characters or broken Unicode.</summary>
    Unreadable,

    /// <summary>Below the smallest or above the largest allowed value.</summary>
    OutOfRange,

    /// <summary>Not in the form the field needs (e-mail, phone, web site, credit code).</summary>
    Malformed,

    /// <summary>More entries than allowed.</summary>
    TooMany,

    /// <summary>A text in which no number can be read.</summary>
    NotANumber,

    /// <summary>A number below the smallest one.</summary>
    TooSmall,

    /// <summary>A number above the largest one.</summary>
    TooLarge,

    /// <summary>A number with more decimals than allowed.</summary>
    TooPrecise,

    /// <summary>A number with decimals where only whole ones are possible.</summary>
    NotWhole,
}

/// <summary>What a field is called that has its name from an administrator.</summary>
/// <param name="Zh">In Chinese.</param>
/// <param name="En">In English.</param>
public sealed record FieldLabel(string Zh, string En);
