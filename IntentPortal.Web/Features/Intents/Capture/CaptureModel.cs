using IntentPortal.Domain.Customers;
using IntentPortal.Domain.FollowUps;
using IntentPortal.Domain.Intents;

namespace IntentPortal.Web.Features.Intents.Capture;

/// <summary>What is typed into the capture form; kept as a draft as it is.</summary>
public sealed class CaptureModel
{
    /// <summary>The identity of the intent to be, so that sending the form twice captures once.</summary>
    public Guid IntentId { get; set; } = Guid.CreateVersion7();

    public CustomerChoice? Customer { get; set; }

    /// <summary>Whether a new customer is entered instead of choosing one.</summary>
    public bool IsQuickAdd { get; set; }

    public CustomerModel NewCustomer { get; set; } = new();

    public string? Subject { get; set; }

    public string? Content { get; set; }

    public IntentKind Kind { get; set; } = IntentKind.NewNeed;

    /// <summary>Whether the person chose the kind; until then it follows the customer's stage.</summary>
    public bool KindWasChosen { get; set; }

    public Guid? ContactId { get; set; }

    public Guid? SourceId { get; set; }

    public string? SourceDetail { get; set; }

    public List<Guid> ProductIds { get; set; } = [];

    public decimal? Quantity { get; set; }

    public decimal? ExpectedAmount { get; set; }

    public DateOnly? ExpectedOn { get; set; }

    public int Interest { get; set; }

    public FeedbackSeverity? Severity { get; set; }

    public Guid? OwnerId { get; set; }

    public DateOnly? PromiseDueOn { get; set; }

    public string? Tags { get; set; }

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

    /// <summary>The form for the next intent: channel, products and owner stay, everything said goes.</summary>
    public CaptureModel Next() => new() { SourceId = SourceId, SourceDetail = SourceDetail, ProductIds = [.. ProductIds], OwnerId = OwnerId };

    /// <summary>The command that the form stands for.</summary>
    public CaptureIntent ToCommand() => new(
        IntentId,
        new IntentDetails
        {
            Subject = Subject,
            Content = Content,
            Kind = Kind,
            ContactId = IsQuickAdd ? null : ContactId,
            SourceId = SourceId,
            SourceDetail = SourceDetail,
            ProductIds = ProductIds,
            Quantity = Quantity,
            ExpectedAmount = ExpectedAmount,
            ExpectedOn = ExpectedOn,
            Interest = Interest,
            Severity = Kind == IntentKind.Feedback ? Severity : null,
            Tags = TagText.Split(Tags),
        },
        IsQuickAdd ? null : Customer?.Id,
        IsQuickAdd ? NewCustomer.ToCommand() : null,
        OwnerId,
        PromiseDueOn,
        Files);
}
