using IntentPortal.Domain.Customers.Matching;
using IntentPortal.Domain.CustomFields;
using IntentPortal.Domain.Kernel;

namespace IntentPortal.Domain.Customers;

/// <summary>
/// 联系人: a person at a customer. The stage of the customer decides in which archive the contact appears.
/// </summary>
public sealed class Contact : Aggregate
{
    private Contact()
    {
    }

    /// <summary>The customer.</summary>
    public Guid CustomerId { get; private set; }

    /// <summary>Name.</summary>
    public string Name { get; private set; } = string.Empty;

    /// <summary>Title.</summary>
    public string? Title { get; private set; }

    /// <summary>Department at the customer.</summary>
    public string? Department { get; private set; }

    /// <summary>Mobile as typed.</summary>
    public string? Mobile { get; private set; }

    /// <summary>Mobile in E.164; null where it cannot be parsed.</summary>
    public string? MobileE164 { get; private set; }

    /// <summary>Phone as typed.</summary>
    public string? Phone { get; private set; }

    /// <summary>Phone in E.164; null where it cannot be parsed.</summary>
    public string? PhoneE164 { get; private set; }

    /// <summary>E-mail address in lower case.</summary>
    public string? Email { get; private set; }

    /// <summary>WeChat name.</summary>
    public string? WeChat { get; private set; }

    /// <summary>Whether this is the customer's primary contact.</summary>
    public bool IsPrimary { get; private set; }

    /// <summary>The contact's role in purchase decisions.</summary>
    public DecisionRole DecisionRole { get; private set; }

    /// <summary>Notes.</summary>
    public string? Notes { get; private set; }

    /// <summary>The values of the user-defined fields.</summary>
    public CustomValues Custom { get; private set; } = CustomValues.Empty;

    /// <summary>
    /// Whether the person has left the customer. A former contact is kept for history and cannot be selected.
    /// </summary>
    public bool IsFormer { get; private set; }

    /// <summary>The contact with which this one was joined when two customers were merged.</summary>
    public Guid? JoinedIntoId { get; private set; }

    /// <summary>The editable fields of the contact.</summary>
    public ContactDetails Details => new()
    {
        Name = Name,
        Title = Title,
        Department = Department,
        Mobile = Mobile,
        Phone = Phone,
        Email = Email,
        WeChat = WeChat,
        IsPrimary = IsPrimary,
        DecisionRole = DecisionRole,
        Notes = Notes,
        Custom = Custom,
    };

    /// <inheritdoc />
    public override RecordKind RecordKind => RecordKind.Contact;

    /// <inheritdoc />
    public override Guid TimelineId => CustomerId;

    /// <inheritdoc />
    public override string Label => Name;

    /// <summary>Adds a contact to a customer.</summary>
    /// <param name="id">The contact's identity.</param>
    /// <param name="customerId">The customer.</param>
    /// <param name="details">The values entered.</param>
    /// <param name="field">The path of the details in the command, used as a prefix of the field names in problems,
    /// such as <c>Contacts[0].</c></param>
    public static Outcome<Contact> Add(Guid id, Guid customerId, ContactDetails details, string field = "")
    {
        var contact = new Contact { Id = id, CustomerId = customerId };
        if (contact.Take(details, field) is { } refusal)
        {
            return refusal;
        }

        contact.Record(ChangeKind.Added);
        return contact;
    }

    /// <summary>Changes the editable fields.</summary>
    public Refusal? Edit(ContactDetails details)
    {
        if (Take(details, string.Empty) is { } refusal)
        {
            return refusal;
        }

        Record(ChangeKind.Edited);
        return null;
    }

    /// <summary>Moves the contact to another customer, in a merge or when a merge is undone.</summary>
    public void MoveTo(Guid customerId)
    {
        CustomerId = customerId;
        Record(ChangeKind.Moved);
    }

    /// <summary>
    /// Whether both contacts are the same person, which is assumed when a phone, mobile or e-mail address is equal.
    /// </summary>
    public bool IsSameAs(Contact other) => Details.IsSameAs(other.Details);

    /// <summary>
    /// Turns the contact into a pointer to the same person at another customer; null makes it a regular contact again.
    /// </summary>
    public void Join(Guid? contactId)
    {
        JoinedIntoId = contactId;
        Record(contactId is null ? ChangeKind.MergeUndone : ChangeKind.MergedInto);
    }

    /// <summary>Marks the contact as having left the customer, or removes the mark.</summary>
    public void SetFormer(bool isFormer)
    {
        if (IsFormer != isFormer)
        {
            IsFormer = isFormer;
            Record(isFormer ? ChangeKind.Retired : ChangeKind.Revived);
        }
    }

    private Refusal? Take(ContactDetails details, string field)
    {
        var check = new FieldValidator();
        string name = check.Required(field + nameof(Name), details.Name, Limits.Name);
        string? title = check.Optional(field + nameof(Title), details.Title, Limits.Short);
        string? department = check.Optional(field + nameof(Department), details.Department, Limits.Short);
        string? mobile = check.Code(field + nameof(Mobile), details.Mobile, Limits.Phone);
        string? phone = check.Code(field + nameof(Phone), details.Phone, Limits.Phone);
        string? email = check.Email(field + nameof(Email), details.Email);
        string? weChat = check.Optional(field + nameof(WeChat), details.WeChat, Limits.Name);
        string? notes = check.OptionalLines(field + nameof(Notes), details.Notes, Limits.Long);
        check.Defined(field + nameof(DecisionRole), details.DecisionRole);
        if (check.Refusal is { } refusal)
        {
            return refusal;
        }

        (Name, Title, Department, WeChat, Notes) = (name, title, department, weChat, notes);
        (Mobile, MobileE164, Phone, PhoneE164) = (mobile, PhoneNumber.E164(mobile), phone, PhoneNumber.E164(phone));
        (Email, IsPrimary, DecisionRole) = (email?.ToLowerInvariant(), details.IsPrimary, details.DecisionRole);
        Custom = Custom.Take(details.Custom);
        return null;
    }
}
