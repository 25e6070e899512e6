using IntentPortal.Domain.Customers;
using IntentPortal.Domain.FollowUps;
using IntentPortal.Domain.Intents;
using IntentPortal.Web.Features.Customers.QuickAdd;

namespace IntentPortal.Web.Features.Intents.Capture;

/// <summary>What is typed into the capture form; kept as a draft as it is.</summary>
public sealed class CaptureModel : IntentFactsModel
{
    /// <summary>The identity of the intent to be, so that sending the form twice captures once.</summary>
    public Guid IntentId { get; set; } = Guid.CreateVersion7();

    public CustomerChoice? Customer { get; set; }

    /// <summary>Whether a new customer is entered instead of choosing one.</summary>
    public bool IsQuickAdd { get; set; }

    public CustomerModel NewCustomer { get; set; } = new();

    public string? Subject { get; set; }

    public string? Content { get; set; }

    public Guid? OwnerId { get; set; }

    public DateOnly? PromiseDueOn { get; set; }

    public List<StoredFile> Files { get; set; } = [];

    /// <summary>Chooses a customer; feedback is the usual kind for one that has already bought.</summary>
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
    /// The form for the next intent: channel, owner and whether a new customer is entered stay, everything said goes.
    /// </summary>
    public CaptureModel Next() => new() { SourceId = SourceId, SourceDetail = SourceDetail, OwnerId = OwnerId, IsQuickAdd = IsQuickAdd };

    /// <summary>The command that the form stands for.</summary>
    public CaptureIntent ToCommand() => new(
        IntentId,
        ToDetails(Subject, Content) with { ContactId = IsQuickAdd ? null : ContactId },
        IsQuickAdd ? null : Customer?.Id,
        IsQuickAdd ? NewCustomer.ToCommand() : null,
        OwnerId,
        PromiseDueOn,
        Files);
}
