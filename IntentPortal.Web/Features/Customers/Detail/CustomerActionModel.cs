using IntentPortal.Domain.Customers;
using IntentPortal.Domain.Customers.Archive;
using IntentPortal.Domain.Customers.Duplicates;
using IntentPortal.Domain.FollowUps;
using IntentPortal.Web.Features.Customers.Matches;
using IntentPortal.Web.Features.FollowUps;

namespace IntentPortal.Web.Features.Customers.Detail;

/// <summary>What is typed while something is done with a customer; kept as a draft as it is.</summary>
public sealed class CustomerActionModel : IFollowUpForm
{
    public CustomerDetails Details { get; set; } = new();

    public string? Tags { get; set; }

    public ContactDetails Contact { get; set; } = new();

    public Guid? ContactId { get; set; }

    public long ContactVersion { get; set; }

    public FollowUpMethod Method { get; set; } = FollowUpMethod.Phone;

    /// <summary>
    /// When it took place, if the person said so: a draft that is taken up again must not carry the time at which it
    /// was begun.
    /// </summary>
    public DateTime? TookPlaceAt { get; set; }

    public string? Content { get; set; }

    public DateOnly? Day { get; set; }

    public Guid? PersonId { get; set; }

    public Guid? ReasonId { get; set; }

    public string? Note { get; set; }

    public List<StoredFile> Files { get; set; } = [];

    /// <summary>Whether the hits that the edit brings up are other customers.</summary>
    public DistinctModel Distinct { get; set; } = new();

    /// <summary>The details with the tags as typed.</summary>
    public CustomerDetails Edited => Details with { Tags = TagText.Split(Tags) };

    /// <summary>What is typed, as far as duplicates are told by it; null while it touches nothing of that.</summary>
    public NewMatchesAfterEdit? EditOf(CustomerAction action, CustomerDetail customer)
    {
        ContactRow? edited = customer.Contacts.FirstOrDefault(c => c.Id == ContactId);
        List<ContactDetails> others = [.. customer.Contacts.Where(c => !c.IsFormer && c != edited).Select(c => c.Details)];
        return action switch
        {
            CustomerAction.Edit => NewMatchesAfterEdit.Of(customer.Details, Details, others),
            CustomerAction.AddContact when edited is not { IsFormer: true } => NewMatchesAfterEdit.OfContact(customer.Details, others, edited?.Details, Contact),
            _ => null,
        };
    }

    /// <summary>Everything typed that has a part in it, to tell whether it must be looked for again.</summary>
    public string Searched(CustomerAction action) => string.Join('\n', action == CustomerAction.Edit
        ? [Details.Name, Details.ShortName, Details.Type.ToString(), Details.Phone, Details.Mobile, Details.Email, Details.WebSite, Details.CreditCode]
        : new[] { Contact.Phone, Contact.Mobile, Contact.Email });

    /// <summary>The form as it opens: what the customer already says.</summary>
    public static CustomerActionModel For(CustomerAction action, CustomerDetail customer, ContactRow? contact) => new()
    {
        Details = customer.Details,
        Tags = TagText.Join(customer.Details.Tags),
        Contact = contact is null ? new ContactDetails { IsPrimary = customer.Contacts.Count == 0 } : contact.Details,
        ContactId = action == CustomerAction.AddContact ? contact?.Id : null,
        ContactVersion = contact?.Version ?? 0,
        PersonId = action == CustomerAction.Assign ? customer.Row.OwnerId : null,
        Day = action == CustomerAction.MovePromise ? customer.Row.OwnPromiseDueOn : null,
    };
}
