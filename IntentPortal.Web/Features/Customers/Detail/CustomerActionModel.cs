using IntentPortal.Domain.Customers;
using IntentPortal.Domain.Customers.Archive;
using IntentPortal.Domain.Customers.Duplicates;
using IntentPortal.Domain.FollowUps;
using IntentPortal.Domain.Kernel;
using IntentPortal.Web.Features.Customers.Matches;
using IntentPortal.Web.Features.FollowUps;

namespace IntentPortal.Web.Features.Customers.Detail;

/// <summary>The input for an action on a customer; serialized as the draft.</summary>
public sealed class CustomerActionModel : IFollowUpForm
{
    public CustomerDetails Details { get; set; } = new();

    public string? Tags { get; set; }

    public ContactDetails Contact { get; set; } = new();

    public Guid? ContactId { get; set; }

    public long ContactVersion { get; set; }

    public FollowUpMethod Method { get; set; } = FollowUpMethod.Phone;

    /// <summary>
    /// The time of the follow-up, if the person entered it. It has no default, because a restored draft would carry the
    /// time at which it was started.
    /// </summary>
    public DateTime? TookPlaceAt { get; set; }

    public string? Content { get; set; }

    public DateOnly? Day { get; set; }

    public Guid? PersonId { get; set; }

    /// <summary>Whether open intents go along with the customer.</summary>
    public bool WithIntents { get; set; } = true;

    /// <summary>Whether open opportunities go along with the customer.</summary>
    public bool WithOpportunities { get; set; } = true;

    /// <summary>The kinds of work that go along with the customer.</summary>
    public IReadOnlyCollection<RecordKind> GoingAlong =>
        [.. WithIntents ? [RecordKind.Intent] : Array.Empty<RecordKind>(), .. WithOpportunities ? [RecordKind.Opportunity] : Array.Empty<RecordKind>()];

    public Guid? ReasonId { get; set; }

    public string? Note { get; set; }

    public List<StoredFile> Files { get; set; } = [];

    /// <summary>Whether the duplicates that the edit brings up are other customers.</summary>
    public DistinctModel Distinct { get; set; } = new();

    /// <summary>The details, including the typed tags.</summary>
    public CustomerDetails Edited => Details with { Tags = TagText.Split(Tags) };

    /// <summary>
    /// The part of the input that matters for duplicates; null when it does not touch any such field.
    /// </summary>
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

    /// <summary>A key of the searched input; the search must run again when it changes.</summary>
    public string Searched(CustomerAction action) => string.Join('\n', action == CustomerAction.Edit
        ? [Details.Name, Details.ShortName, Details.Type.ToString(), Details.Phone, Details.Mobile, Details.Email, Details.WebSite, Details.CreditCode]
        : new[] { Contact.Phone, Contact.Mobile, Contact.Email });

    /// <summary>The initial input, filled from the customer.</summary>
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
