using IntentPortal.Domain.Customers.Matching;
using IntentPortal.Domain.CustomFields;
using IntentPortal.Domain.FollowUps;
using IntentPortal.Domain.Kernel;

namespace IntentPortal.Domain.Customers;

/// <summary>
/// 客户: one record for all stages, so that everything attached to it stays attached when it moves between archives.
/// </summary>
public sealed partial class Customer : Aggregate, IFollowUpSubject
{
    private readonly List<CustomerCollaborator> collaborators = [];

    private Customer()
    {
    }

    /// <summary>The code, such as KH-2026-000042.</summary>
    public string Code { get; private set; } = string.Empty;

    /// <summary>The number behind the code.</summary>
    public long Number { get; private set; }

    /// <summary>Full name.</summary>
    public string Name { get; private set; } = string.Empty;

    /// <summary>The normal form by which names are compared.</summary>
    public string NormalName { get; private set; } = string.Empty;

    /// <summary>Short name.</summary>
    public string? ShortName { get; private set; }

    /// <summary>Company or person.</summary>
    public CustomerType Type { get; private set; }

    /// <summary>The stage.</summary>
    public CustomerStage Stage { get; private set; }

    /// <summary>Whether it is deactivated: kept for history and not selectable.</summary>
    public bool IsDeactivated { get; private set; }

    /// <summary>Phone as typed.</summary>
    public string? Phone { get; private set; }

    /// <summary>Phone in E.164; null where it cannot be parsed.</summary>
    public string? PhoneE164 { get; private set; }

    /// <summary>Mobile as typed.</summary>
    public string? Mobile { get; private set; }

    /// <summary>Mobile in E.164; null where it cannot be parsed.</summary>
    public string? MobileE164 { get; private set; }

    /// <summary>E-mail address in lower case.</summary>
    public string? Email { get; private set; }

    /// <summary>Web site.</summary>
    public string? WebSite { get; private set; }

    /// <summary>Postal address.</summary>
    public string? Address { get; private set; }

    /// <summary>Unified social credit code.</summary>
    public string? CreditCode { get; private set; }

    /// <summary>Grade.</summary>
    public CustomerGrade? Grade { get; private set; }

    /// <summary>The business relationship to us.</summary>
    public CustomerCategory? Category { get; private set; }

    /// <summary>The industry.</summary>
    public Guid? IndustryId { get; private set; }

    /// <summary>The region.</summary>
    public Guid? RegionId { get; private set; }

    /// <summary>The company's size.</summary>
    public CustomerSize? Size { get; private set; }

    /// <summary>How the customer became known to us.</summary>
    public Guid SourceId { get; private set; }

    /// <summary>The responsible person; null while there is none.</summary>
    public Guid? OwnerId { get; private set; }

    /// <summary>The department it belongs to.</summary>
    public Guid? DepartmentId { get; private set; }

    /// <summary>The collaborators: others who work on it.</summary>
    public IReadOnlyList<CustomerCollaborator> Collaborators => collaborators;

    /// <summary>Notes.</summary>
    public string? Notes { get; private set; }

    /// <summary>Tags.</summary>
    public IReadOnlyList<string> Tags { get; private set; } = [];

    /// <summary>The values of the user-defined fields.</summary>
    public CustomValues Custom { get; private set; } = CustomValues.Empty;

    /// <summary>When it was added.</summary>
    public DateTimeOffset AddedAt { get; private set; }

    /// <summary>The conclusion of the follow-up, entered at conversion.</summary>
    public string? ConversionConclusion { get; private set; }

    /// <summary>The intent whose purchase confirmation converted it, or null.</summary>
    public Guid? ConvertedByIntentId { get; private set; }

    /// <summary>
    /// The customer into which this one was merged. This one is then a pointer that keeps old links and codes working.
    /// </summary>
    public Guid? MergedIntoId { get; private set; }

    /// <summary>Why it was deactivated.</summary>
    public Guid? DeactivationReasonId { get; private set; }

    /// <summary>The note entered at deactivation or reactivation.</summary>
    public string? LifeCycleNote { get; private set; }

    /// <summary>When it was last followed up.</summary>
    public DateTimeOffset? LastFollowUpAt { get; private set; }

    /// <summary>The due day of the planned promise, or null.</summary>
    public DateOnly? PromiseDueOn { get; private set; }

    /// <summary>How often the planned promise was moved.</summary>
    public int PromiseMovedCount { get; private set; }

    /// <summary>Whether it is in use: neither deactivated nor merged into another.</summary>
    public bool IsInService => !IsDeactivated && MergedIntoId is null;

    /// <summary>The editable fields of the customer.</summary>
    public CustomerDetails Details => new()
    {
        Name = Name,
        ShortName = ShortName,
        Type = Type,
        Phone = Phone,
        Mobile = Mobile,
        Email = Email,
        WebSite = WebSite,
        Address = Address,
        CreditCode = CreditCode,
        Grade = Grade,
        Category = Category,
        IndustryId = IndustryId,
        RegionId = RegionId,
        Size = Size,
        SourceId = SourceId,
        Notes = Notes,
        Tags = Tags,
        Custom = Custom,
    };

    /// <inheritdoc />
    public override RecordKind RecordKind => RecordKind.Customer;

    /// <inheritdoc />
    public override string Label => $"{Code} {Name}";

    /// <inheritdoc />
    SubjectType IFollowUpSubject.SubjectType => SubjectType.Customer;

    /// <inheritdoc />
    Guid IFollowUpSubject.CustomerId => Id;

    /// <summary>Adds an intent customer.</summary>
    public static Outcome<Customer> Add(Guid id, RecordCode code, CustomerDetails details, Guid? ownerId, Guid? departmentId, DateTimeOffset now)
    {
        var customer = new Customer
        {
            Id = id,
            Code = code.Text,
            Number = code.Number,
            Stage = CustomerStage.Intent,
            OwnerId = ownerId,
            DepartmentId = departmentId,
            AddedAt = now,
        };
        if (customer.Take(details) is { } refusal)
        {
            return refusal;
        }

        customer.Record(ChangeKind.Added);
        return customer;
    }

    /// <summary>Changes the editable fields.</summary>
    public Refusal? Edit(CustomerDetails details)
    {
        if (Take(details) is { } refusal)
        {
            return refusal;
        }

        Record(ChangeKind.Edited);
        return null;
    }

    /// <summary>Assigns it to a person.</summary>
    public void Assign(Guid ownerId, Guid? departmentId)
    {
        OwnerId = ownerId;
        DepartmentId = departmentId ?? DepartmentId;
        Record(ChangeKind.Assigned);
    }

    /// <summary>Restores its former owner, or none.</summary>
    public void GoBackTo(CustomerOwner before)
    {
        (OwnerId, DepartmentId) = (before.OwnerId, before.DepartmentId);
        Record(ChangeKind.Assigned);
    }

    /// <summary>Records that a follow-up took place.</summary>
    public void FollowUp(DateTimeOffset tookPlaceAt)
    {
        RecordLatestFollowUp(tookPlaceAt);
        Record(ChangeKind.FollowedUp);
    }

    /// <summary>Sets the time of the last follow-up if the given one is later.</summary>
    public void RecordLatestFollowUp(DateTimeOffset? tookPlaceAt)
    {
        if (tookPlaceAt is { } at)
        {
            LastFollowUpAt = LatestFollowUp.Of(LastFollowUpAt, at);
        }
    }

    /// <summary>
    /// Restores an earlier time of the last follow-up when later follow-ups were moved to another customer.
    /// </summary>
    public void ForgetFollowUp(DateTimeOffset? before) => LastFollowUpAt = before;

    /// <summary>Copies the planned promise to the customer; a null day means none.</summary>
    public void SetNextPromise(DateOnly? dueOn, int movedCount) => (PromiseDueOn, PromiseMovedCount) = (dueOn, movedCount);

    /// <summary>Adds a collaborator.</summary>
    public void AddCollaborator(Guid personId)
    {
        if (collaborators.TrueForAll(c => c.PersonId != personId))
        {
            collaborators.Add(new CustomerCollaborator(Id, personId));
            Record(ChangeKind.Edited);
        }
    }

    /// <summary>Removes a collaborator.</summary>
    public void RemoveCollaborator(Guid personId)
    {
        if (collaborators.RemoveAll(c => c.PersonId == personId) > 0)
        {
            Record(ChangeKind.Edited);
        }
    }

    private Refusal? Take(CustomerDetails details)
    {
        var check = new FieldValidator();
        string name = check.Required(nameof(Name), details.Name, Limits.Name);
        string? shortName = check.Optional(nameof(ShortName), details.ShortName, Limits.Name);
        string? phone = check.Code(nameof(Phone), details.Phone, Limits.Phone);
        string? mobile = check.Code(nameof(Mobile), details.Mobile, Limits.Phone);
        string? email = check.Email(nameof(Email), details.Email);
        string? webSite = check.WebSite(nameof(WebSite), details.WebSite);
        string? address = check.Optional(nameof(Address), details.Address, Limits.Address);
        string? creditCode = check.Code(nameof(CreditCode), details.CreditCode, 18)?.ToUpperInvariant();
        if (creditCode is not null && !Matching.CreditCode.IsValid(creditCode))
        {
            check.Add(nameof(CreditCode), FieldProblemKind.Malformed);
        }

        Guid sourceId = check.Required(nameof(SourceId), details.SourceId);
        string? notes = check.OptionalLines(nameof(Notes), details.Notes, Limits.Long);
        IReadOnlyList<string> tags = check.Tags(nameof(Tags), details.Tags);
        check.Defined(nameof(Type), details.Type);
        if (details.Grade is { } grade)
        {
            check.Defined(nameof(Grade), grade);
        }

        if (details.Category is { } category)
        {
            check.Defined(nameof(Category), category);
        }

        if (details.Size is { } size)
        {
            check.Defined(nameof(Size), size);
        }

        if (check.Refusal is { } refusal)
        {
            return refusal;
        }

        (Name, NormalName, ShortName, Type, Grade) = (name, CompanyNameNormalizer.Of(name), shortName, details.Type, details.Grade);
        (Phone, PhoneE164, Mobile, MobileE164) = (phone, PhoneNumber.E164(phone), mobile, PhoneNumber.E164(mobile));
        (Email, WebSite, Address, CreditCode) = (email?.ToLowerInvariant(), webSite, address, creditCode);
        (SourceId, Notes) = (sourceId, notes);
        (Category, IndustryId, RegionId, Size) = (details.Category, details.IndustryId, details.RegionId, details.Size);
        Tags = Tags.SequenceEqual(tags) ? Tags : tags;
        Custom = Custom.Take(details.Custom);
        return null;
    }
}
