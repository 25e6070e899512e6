using IntentPortal.Domain.Customers.Matching;
using IntentPortal.Domain.CustomFields;
using IntentPortal.Domain.FollowUps;
using IntentPortal.Domain.Kernel;

namespace IntentPortal.Domain.Customers.Archive;

/// <summary>The archives and the customer's page. Every answer is limited to what the actor may see.</summary>
public interface ICustomerArchiveQueries
{
    /// <summary>One page of an archive of customers.</summary>
    Task<Page<CustomerRow>> PageAsync(Guid actor, CustomerPageRequest request, CancellationToken cancel);

    /// <summary>Streams all customers of a view in its order; skip and take of the request are ignored.</summary>
    IAsyncEnumerable<CustomerRow> AllAsync(Guid actor, CustomerPageRequest request, CancellationToken cancel);

    /// <summary>One page of the contact archive.</summary>
    Task<Page<ContactRow>> ContactsPageAsync(Guid actor, ContactPageRequest request, CancellationToken cancel);

    /// <summary>Streams all contacts of a view in its order; skip and take of the request are ignored.</summary>
    IAsyncEnumerable<ContactRow> AllContactsAsync(Guid actor, ContactPageRequest request, CancellationToken cancel);

    /// <summary>
    /// One customer by its code, or null. The code of a merged customer returns the customer that it was merged into.
    /// </summary>
    Task<CustomerDetail?> DetailAsync(Guid actor, string code, CancellationToken cancel);

    /// <summary>
    /// The timeline of a customer, newest first, including the follow-ups of those of its intents that the actor may
    /// see. Empty when the actor may not see the customer.
    /// </summary>
    Task<IReadOnlyList<TimelineItem>> TimelineAsync(Guid actor, Guid customerId, int take, CancellationToken cancel);

    /// <summary>
    /// The change another user made to a customer before the actor's action; null when the actor may not see the
    /// customer.
    /// </summary>
    Task<ConcurrentChange?> ConcurrentChangeAsync(Guid actor, Guid customerId, CancellationToken cancel);

    /// <summary>The file name of an attachment of a customer; null when the actor may not see the customer.</summary>
    Task<string?> AttachmentNameAsync(Guid actor, Guid attachmentId, CancellationToken cancel);
}

/// <summary>
/// A request for one page of an archive. Rows with equal sort values are ordered by code, newest first, so that pages
/// never overlap.
/// </summary>
/// <param name="Filter">The filter.</param>
/// <param name="Sort">The column to sort by.</param>
/// <param name="Descending">Whether to sort in descending order.</param>
/// <param name="Skip">The number of rows to skip.</param>
/// <param name="Take">The number of rows to return, at most <see cref="Limits.PageSize"/>.</param>
public sealed record CustomerPageRequest(CustomerFilter Filter, CustomerSort Sort = CustomerSort.Code, bool Descending = true, int Skip = 0, int Take = 50)
{
    /// <summary>
    /// The key of the user-defined field to sort by instead of <see cref="Sort"/>; null or an unknown key sorts by the
    /// column.
    /// </summary>
    public string? CustomSort { get; init; }

    /// <summary>Whether the rows include <c>Details</c>, which cost an additional query.</summary>
    public bool WithDetails { get; init; }
}

/// <summary>The filter of a customer archive; null and empty values match any customer.</summary>
public sealed record CustomerFilter
{
    /// <summary>Text to find in name, short name, code or tags.</summary>
    public string? Text { get; init; }

    /// <summary>Stages.</summary>
    public IReadOnlyList<CustomerStage> Stages { get; init; } = [];

    /// <summary>Whether deactivated customers are included.</summary>
    public bool WithDeactivated { get; init; }

    /// <summary>Grade.</summary>
    public CustomerGrade? Grade { get; init; }

    /// <summary>The customer's business relationship to us.</summary>
    public CustomerCategory? Category { get; init; }

    /// <summary>The industry.</summary>
    public Guid? IndustryId { get; init; }

    /// <summary>Regions, including their subregions.</summary>
    public IReadOnlyList<Guid> RegionIds { get; init; } = [];

    /// <summary>The company's size.</summary>
    public CustomerSize? Size { get; init; }

    /// <summary>Sources, including their subcategories.</summary>
    public IReadOnlyList<Guid> SourceIds { get; init; } = [];

    /// <summary>The owner.</summary>
    public Guid? OwnerId { get; init; }

    /// <summary>Only customers without an owner.</summary>
    public bool Unassigned { get; init; }

    /// <summary>Departments, including their subdepartments.</summary>
    public IReadOnlyList<Guid> DepartmentIds { get; init; } = [];

    /// <summary>Only customers with a promise due before this day, which is today in the viewer's time zone.</summary>
    public DateOnly? PromiseDueBefore { get; init; }

    /// <summary>Only customers added at or after this time.</summary>
    public DateTimeOffset? AddedFrom { get; init; }

    /// <summary>Only customers added before this time.</summary>
    public DateTimeOffset? AddedBefore { get; init; }

    /// <summary>A complete tag.</summary>
    public string? Tag { get; init; }

    /// <summary>Filters on user-defined fields.</summary>
    public IReadOnlyList<CustomFilter> Custom { get; init; } = [];
}

/// <summary>The columns by which a customer archive can be sorted.</summary>
public enum CustomerSort
{
    Code = 1,
    Name,
    Stage,
    Grade,
    Owner,
    Department,
    Source,
    PromiseDueOn,
    LastFollowUpAt,
    AddedAt,
    OpenIntents,
    Category,
    Industry,
    Region,
    Size,
    ShortName,
    Mobile,
    Phone,
    Email,
    Address,
    WebSite,
    CreditCode,
    Tags,
    Type,
    Notes,
    Collaborators,
    Files,
}

/// <summary>
/// A customer as a row of an archive. The names of sources, people and departments come from the reference lists.
/// </summary>
public sealed record CustomerRow(
    Guid Id,
    long Version,
    string Code,
    string Name,
    CustomerStage Stage,
    bool IsDeactivated,
    CustomerGrade? Grade,
    Guid SourceId,
    Guid? OwnerId,
    Guid? DepartmentId,
    DateOnly? PromiseDueOn,
    int PromiseMovedCount,
    DateTimeOffset? LastFollowUpAt,
    DateTimeOffset AddedAt,
    int OpenIntents)
{
    /// <summary>
    /// The due day of the promise about the customer itself. The row's own promise day is the earliest of this one and
    /// those of the customer's intents and opportunities.
    /// </summary>
    public DateOnly? OwnPromiseDueOn { get; init; }

    /// <summary>How often the promise about the customer itself was moved.</summary>
    public int OwnPromiseMovedCount { get; init; }

    /// <summary>The customer's business relationship to us.</summary>
    public CustomerCategory? Category { get; init; }

    /// <summary>The industry.</summary>
    public Guid? IndustryId { get; init; }

    /// <summary>The region.</summary>
    public Guid? RegionId { get; init; }

    /// <summary>The company's size.</summary>
    public CustomerSize? Size { get; init; }

    /// <summary>Short name.</summary>
    public string? ShortName { get; init; }

    /// <summary>Mobile as typed; null where the viewer may not see it.</summary>
    public string? Mobile { get; init; }

    /// <summary>Phone as typed; null where the viewer may not see it.</summary>
    public string? Phone { get; init; }

    /// <summary>E-mail address; null where the viewer may not see it.</summary>
    public string? Email { get; init; }

    /// <summary>Postal address; null where the viewer may not see it.</summary>
    public string? Address { get; init; }

    /// <summary>Web site.</summary>
    public string? WebSite { get; init; }

    /// <summary>Unified social credit code.</summary>
    public string? CreditCode { get; init; }

    /// <summary>
    /// Tags separated by commas. They are one string so that rows with equal content compare as equal.
    /// </summary>
    public string Tags { get; init; } = string.Empty;

    /// <summary>The values of the user-defined fields.</summary>
    public CustomValues Custom { get; init; } = CustomValues.Empty;

    /// <summary>Person or company.</summary>
    public CustomerType Type { get; init; }

    /// <summary>The fields of optional columns; null unless requested.</summary>
    public CustomerRowDetails? Details { get; init; }
}

/// <summary>The fields of a customer that are read only if their column is shown.</summary>
/// <param name="Notes">Notes.</param>
/// <param name="CollaboratorIds">The collaborators.</param>
/// <param name="Files">The number of attachments.</param>
public sealed record CustomerRowDetails(string? Notes, IReadOnlyList<Guid> CollaboratorIds, int Files);
