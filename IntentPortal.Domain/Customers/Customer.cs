using IntentPortal.Domain.Customers.Matching;
using IntentPortal.Domain.CustomFields;
using IntentPortal.Domain.FollowUps;
using IntentPortal.Domain.Kernel;

namespace IntentPortal.Domain.Customers;

/// <summary>
/// 客户: one record through all stages, so that nothing that hangs on it is lost when it moves from one archive to the
/// other.
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

    /// <summary>The form in which names are compared.</summary>
    public string NormalName { get; private set; } = string.Empty;

    /// <summary>Short name.</summary>
    public string? ShortName { get; private set; }

    /// <summary>Company or person.</summary>
    public CustomerType Type { get; private set; }

    /// <summary>The stage.</summary>
    public CustomerStage Stage { get; private set; }

    /// <summary>Kept for history, not selectable any more.</summary>
    public bool IsDeactivated { get; private set; }

    /// <summary>Phone as typed.</summary>
    public string? Phone { get; private set; }

    /// <summary>Phone in E.164, where it can be read as one.</summary>
    public string? PhoneE164 { get; private set; }

    /// <summary>Mobile as typed.</summary>
    public string? Mobile { get; private set; }

    /// <summary>Mobile in E.164, where it can be read as one.</summary>
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

    /// <summary>What it is to us.</summary>
    public CustomerCategory? Category { get; private set; }

    /// <summary>The industry.</summary>
    public Guid? IndustryId { get; private set; }

    /// <summary>The region.</summary>
    public Guid? RegionId { get; private set; }

    /// <summary>How large it is.</summary>
    public CustomerSize? Size { get; private set; }

    /// <summary>How the customer became known.</summary>
    public Guid SourceId { get; private set; }

    /// <summary>Who answers for the customer; null while nobody does.</summary>
    public Guid? OwnerId { get; private set; }

    /// <summary>The department it belongs to.</summary>
    public Guid? DepartmentId { get; private set; }

    /// <summary>Others who work on it.</summary>
    public IReadOnlyList<CustomerCollaborator> Collaborators => collaborators;

    /// <summary>Notes.</summary>
    public string? Notes { get; private set; }

    /// <summary>Tags.</summary>
    public IReadOnlyList<string> Tags { get; private set; } = [];

    /// <summary>What it says in user-defined fields.</summary>
    public CustomValues Custom { get; private set; } = CustomValues.Empty;

    /// <summary>When it was added.</summary>
    public DateTimeOffset AddedAt { get; private set; }

    /// <summary>What the follow-up concluded when it was converted.</summary>
    public string? ConversionConclusion { get; private set; }

    /// <summary>The intent whose purchase confirmation converted it, where one did.</summary>
    public Guid? ConvertedByIntentId { get; private set; }

    /// <summary>
    /// The customer that this one was merged into; this one is then a pointer that old links and codes still follow.
    /// </summary>
    public Guid? MergedIntoId { get; private set; }

    /// <summary>Why it was deactivated.</summary>
    public Guid? DeactivationReasonId { get; private set; }

    /// <summary>What was said when it was deactivated.</summary>
    public string? LifeCycleNote { get; private set; }

    /// <summary>When it was last followed up.</summary>
    public DateTimeOffset? LastFollowUpAt { get; private set; }

    /// <summary>The day of the planned promise, or null.</summary>
    public DateOnly? PromiseDueOn { get; private set; }

    /// <summary>How often the planned promise was moved.</summary>
    public int PromiseMovedCount { get; private set; }

    /// <summary>Whether it can be worked with: neither deactivated nor merged into another.</summary>
    public bool IsInService => !IsDeactivated && MergedIntoId is null;

    /// <summary>What people typed about it.</summary>
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

    /// <summary>Changes what people typed about it.</summary>
    public Refusal? Edit(CustomerDetails details)
    {
        if (Take(details) is { } refusal)
        {
            return refusal;
        }

        Record(ChangeKind.Edited);
        return null;
    }

    /// <summary>Gives it to a person.</summary>
    public void Assign(Guid ownerId, Guid? departmentId)
    {
        OwnerId = ownerId;
        DepartmentId = departmentId ?? DepartmentId;
        Record(ChangeKind.Assigned);
    }

    /// <summary>Goes back to the owner it had, or to nobody.</summary>
    public void GoBackTo(CustomerOwner before)
    {
        (OwnerId, DepartmentId) = (before.OwnerId, before.DepartmentId);
        Record(ChangeKind.Assigned);
    }

    /// <summary>A contact took place.</summary>
    public void FollowUp(DateTimeOffset tookPlaceAt)
    {
        RecordLatestFollowUp(tookPlaceAt);
        Record(ChangeKind.FollowedUp);
    }

    /// <summary>Remembers a contact that took place if it is the latest.</summary>
    public void RecordLatestFollowUp(DateTimeOffset? tookPlaceAt)
    {
        if (tookPlaceAt is { } at)
        {
            LastFollowUpAt = LatestFollowUp.Of(LastFollowUpAt, at);
        }
    }

    /// <summary>Goes back to an earlier latest contact, when later ones went to another customer.</summary>
    public void ForgetFollowUp(DateTimeOffset? before) => LastFollowUpAt = before;

    /// <summary>Shows the planned promise on the customer, or that there is none.</summary>
    public void SetNextPromise(DateOnly? dueOn, int movedCount) => (PromiseDueOn, PromiseMovedCount) = (dueOn, movedCount);

    /// <summary>Adds somebody who works on it too.</summary>
    public void AddCollaborator(Guid personId)
    {
        if (collaborators.TrueForAll(c => c.PersonId != personId))
        {
            collaborators.Add(new CustomerCollaborator(Id, personId));
            Record(ChangeKind.Edited);
        }
    }

    /// <summary>Somebody no longer works on it.</summary>
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
        string? phone = check.Optional(nameof(Phone), details.Phone, Limits.Phone);
        string? mobile = check.Optional(nameof(Mobile), details.Mobile, Limits.Phone);
        string? email = check.Email(nameof(Email), details.Email);
        string? webSite = check.WebSite(nameof(WebSite), details.WebSite);
        string? address = check.Optional(nameof(Address), details.Address, Limits.Address);
        string? creditCode = check.Optional(nameof(CreditCode), details.CreditCode, 18)?.ToUpperInvariant();
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
