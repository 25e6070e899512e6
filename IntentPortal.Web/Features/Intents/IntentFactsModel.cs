using IntentPortal.Domain.CustomFields;
using IntentPortal.Domain.Intents;
using IntentPortal.Web.Features.Customers;
using IntentPortal.Web.Shared.Forms;

namespace IntentPortal.Web.Features.Intents;

/// <summary>The input for an intent except subject and content, for capturing and editing.</summary>
public class IntentFactsModel
{
    public IntentKind Kind { get; set; } = IntentKind.NewNeed;

    /// <summary>Whether the person selected the kind. Until then it follows the customer's stage.</summary>
    public bool KindWasChosen { get; set; }

    public Guid? ContactId { get; set; }

    public Guid? SourceId { get; set; }

    public string? SourceDetail { get; set; }

    public List<Guid> ProductIds { get; set; } = [];

    public TypedNumber Quantity { get; set; }

    public TypedNumber ExpectedAmount { get; set; }

    public DateOnly? ExpectedOn { get; set; }

    public int Interest { get; set; }

    public FeedbackSeverity? Severity { get; set; }

    public string? Tags { get; set; }

    /// <summary>The values of user-defined fields.</summary>
    public CustomValues Custom { get; set; } = CustomValues.Empty;

    /// <summary>The initial input, filled from an intent.</summary>
    public static IntentFactsModel Of(IntentDetail intent) => new()
    {
        Kind = intent.Row.Kind,
        KindWasChosen = true,
        ContactId = intent.Contact?.Id,
        SourceId = intent.Row.SourceId,
        SourceDetail = intent.SourceDetail,
        ProductIds = [.. intent.Row.ProductIds],
        Quantity = intent.Quantity,
        ExpectedAmount = intent.Row.ExpectedAmount,
        ExpectedOn = intent.Row.ExpectedOn,
        Interest = intent.Row.Interest,
        Severity = intent.Row.Severity,
        Tags = TagText.Join(intent.Row.Tags),
        Custom = intent.Row.Custom,
    };

    /// <summary>Creates the details for the command.</summary>
    public IntentDetails ToDetails(string? subject, string? content) => new()
    {
        Subject = subject,
        Content = content,
        Kind = Kind,
        ContactId = ContactId,
        SourceId = SourceId,
        SourceDetail = SourceDetail,
        ProductIds = ProductIds,
        Quantity = Quantity.Value,
        ExpectedAmount = ExpectedAmount.Value,
        ExpectedOn = ExpectedOn,
        Interest = Interest,
        Severity = Kind == IntentKind.Feedback ? Severity : null,
        Tags = TagText.Split(Tags),
        Custom = Custom,
    };
}
