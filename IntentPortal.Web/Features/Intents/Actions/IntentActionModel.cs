using System.Text.Json.Serialization;
using IntentPortal.Domain.Customers.Archive;
using IntentPortal.Domain.FollowUps;
using IntentPortal.Domain.Intents;
using IntentPortal.Domain.Suggestions;
using IntentPortal.Web.Features.Customers.Conversions;
using IntentPortal.Web.Features.FollowUps;
using IntentPortal.Web.Shared.Forms;

namespace IntentPortal.Web.Features.Intents.Actions;

/// <summary>The values of an intent's action form; serialized as its draft.</summary>
public sealed class IntentActionModel : IFollowUpForm
{
    public string? Subject { get; set; }

    public string? Content { get; set; }

    public string? SecondSubject { get; set; }

    public string? SecondContent { get; set; }

    public FollowUpMethod Method { get; set; } = FollowUpMethod.Phone;

    public Guid? ContactId { get; set; }

    public DateTime? TookPlaceAt { get; set; }

    public DateOnly? Day { get; set; }

    public Guid? OwnerId { get; set; }

    public Guid? ProductId { get; set; }

    public Guid? SuggestionId { get; set; }

    public DemandImportance Importance { get; set; } = DemandImportance.Important;

    public TypedNumber Amount { get; set; }

    public Guid? ReasonId { get; set; }

    public string? Note { get; set; }

    /// <summary>The details besides subject and content.</summary>
    public IntentFactsModel Facts { get; set; } = new();

    public List<StoredFile> Files { get; set; } = [];

    /// <summary>The conversion of the intent customer along with a purchase, for people who may convert it.</summary>
    public ConversionModel? Conversion { get; set; }

    /// <summary>Whether a merge is chosen without a customer to merge into.</summary>
    [JsonIgnore]
    public bool LacksSurvivor => Converted is not null && Conversion is { Merges: true, Survivor: null };

    private CustomerDetail? Converted { get; set; }

    /// <summary>The initial values, taken from the intent.</summary>
    public static IntentActionModel For(IntentAction action, IntentDetail intent) => new()
    {
        Subject = intent.Row.Subject,
        ContactId = intent.Contact?.Id,
        Content = action == IntentAction.FollowUp ? null : intent.Content,
        OwnerId = action is IntentAction.ConfirmSuggestion ? null : intent.Row.OwnerId,
        ProductId = intent.Row.ProductIds.Count > 0 ? intent.Row.ProductIds[0] : null,
        Amount = intent.Row.ExpectedAmount,
        Day = action switch
        {
            IntentAction.MovePromise => intent.Row.PromiseDueOn,
            IntentAction.ConfirmPurchase => intent.Row.ExpectedOn,
            _ => null,
        },
        Facts = IntentFactsModel.Of(intent),
    };

    /// <summary>
    /// Takes over the current customer, or null if the user may not convert it. Typed values of the conversion stay.
    /// </summary>
    public void ConvertFor(CustomerDetail? customer)
    {
        Converted = customer;
        Conversion ??= customer is null ? null : ConversionModel.For(customer);
        Note = customer is null && string.IsNullOrWhiteSpace(Note) ? Conversion?.Conclusion : Note;
    }

    /// <summary>The command to confirm a purchase.</summary>
    public ConfirmPurchase ToPurchase(Guid intentId, long version)
    {
        var purchase = new ConfirmPurchase(intentId, version, Subject, Amount.Value, Day, OwnerId, Note);
        return Converted is not { } customer || Conversion is not { } conversion ? purchase
            : conversion is { Merges: true, Survivor: not null } ? purchase with { Merge = conversion.ToMerge(customer.Row) }
            : purchase with { Convert = conversion.ToConvert(customer.Row) };
    }
}
