using IntentPortal.Domain.Customers;
using IntentPortal.Domain.FollowUps;
using IntentPortal.Domain.Intents;
using IntentPortal.Web.Features.Customers.QuickAdd;

namespace IntentPortal.Web.Features.Intents.Capture;

/// <summary>The input of the capture form; serialized as the draft.</summary>
public sealed class CaptureModel : IntentFactsModel
{
    /// <summary>The identity of the new intent, so that submitting the form twice captures it once.</summary>
    public Guid IntentId { get; set; } = Guid.CreateVersion7();

    public CustomerChoice? Customer { get; set; }

    /// <summary>Whether a new customer is entered instead of selecting one.</summary>
    public bool IsQuickAdd { get; set; }

    public CustomerModel NewCustomer { get; set; } = new();

    public string? Subject { get; set; }

    public string? Content { get; set; }

    public Guid? OwnerId { get; set; }

    public DateOnly? PromiseDueOn { get; set; }

    public List<StoredFile> Files { get; set; } = [];

    /// <summary>Selects a customer; the default kind for one that has already bought is feedback.</summary>
    public void Choose(CustomerChoice? customer)
    {
        if (customer?.Id != Customer?.Id)
        {
            ContactId = null;
        }

        Customer = customer;
        IsQuickAdd = IsQuickAdd && customer is null;
        if (!KindWasChosen)
        {
            Kind = customer?.Stage == CustomerStage.Won ? IntentKind.Feedback : IntentKind.NewNeed;
        }
    }

    /// <summary>
    /// The input for the next intent. It keeps the source, the owner and whether a new customer is entered.
    /// </summary>
    public CaptureModel Next() => new() { SourceId = SourceId, SourceDetail = SourceDetail, OwnerId = OwnerId, IsQuickAdd = IsQuickAdd };

    /// <summary>Creates the command.</summary>
    public CaptureIntent ToCommand() => new(
        IntentId,
        ToDetails(Subject, Content) with { ContactId = IsQuickAdd ? null : ContactId },
        IsQuickAdd ? null : Customer?.Id,
        IsQuickAdd ? NewCustomer.ToCommand() : null,
        OwnerId,
        PromiseDueOn,
        Files);
}
