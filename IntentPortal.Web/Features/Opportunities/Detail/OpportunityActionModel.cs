using System.Text.Json.Serialization;
using IntentPortal.Domain.CustomFields;
using IntentPortal.Domain.FollowUps;
using IntentPortal.Domain.Opportunities;
using IntentPortal.Web.Features.FollowUps;
using IntentPortal.Web.Shared.Forms;

namespace IntentPortal.Web.Features.Opportunities.Detail;

/// <summary>The input for an action on an opportunity; serialized as the draft.</summary>
public sealed class OpportunityActionModel : IFollowUpForm
{
    public string? Name { get; set; }

    public Guid? ContactId { get; set; }

    public TypedNumber ExpectedAmount { get; set; }

    public DateOnly? ExpectedCloseOn { get; set; }

    public TypedNumber Probability { get; set; } = 0m;

    public List<LineModel> Lines { get; set; } = [];

    public CustomValues Custom { get; set; } = CustomValues.Empty;

    public OpportunityStage Stage { get; set; }

    public Guid? PersonId { get; set; }

    public Guid? ReasonId { get; set; }

    public string? Note { get; set; }

    public FollowUpMethod Method { get; set; } = FollowUpMethod.Phone;

    public DateTime? TookPlaceAt { get; set; }

    public string? Content { get; set; }

    /// <summary>The day of the next follow-up; when moving a promise, initially the promised day.</summary>
    public DateOnly? Day { get; set; }

    public List<StoredFile> Files { get; set; } = [];

    /// <summary>The blocking suggestions that the viewer may see.</summary>
    public List<BlockingSuggestion> Suggestions { get; set; } = [];

    /// <summary>The blocking suggestions that the viewer may not see; they stay unchanged.</summary>
    public List<Guid> Unseen { get; set; } = [];

    /// <summary>All blocking suggestions.</summary>
    [JsonIgnore]
    public IReadOnlyList<Guid> BlockedBy => [.. Suggestions.Select(s => s.Id), .. Unseen];

    /// <summary>The details for the command.</summary>
    [JsonIgnore]
    public OpportunityDetails Details => new()
    {
        Name = Name,
        ContactId = ContactId,
        ExpectedAmount = ExpectedAmount.Value,
        ExpectedCloseOn = ExpectedCloseOn,
        Probability = Probability.Whole,
        Lines = [.. Lines.Select(l => l.Details)],
        BlockedBy = BlockedBy,
        Custom = Custom,
    };

    /// <summary>The initial input, filled from the opportunity.</summary>
    public static OpportunityActionModel For(OpportunityDetail opportunity) => new()
    {
        Name = opportunity.Details.Name,
        ContactId = opportunity.Details.ContactId,
        ExpectedAmount = opportunity.Details.ExpectedAmount,
        ExpectedCloseOn = opportunity.Details.ExpectedCloseOn,
        Probability = opportunity.Details.Probability,
        Lines = [.. opportunity.Details.Lines.Select(l => new LineModel { ProductId = l.ProductId, Quantity = l.Quantity, Price = l.Price })],
        Suggestions = [.. opportunity.BlockedBy],
        Unseen = [.. opportunity.Details.BlockedBy.Except(opportunity.BlockedBy.Select(s => s.Id))],
        Custom = opportunity.Details.Custom,
        Stage = opportunity.Stage < OpportunityStage.Negotiation ? opportunity.Stage + 1 : opportunity.Stage,
        PersonId = opportunity.OwnerId,
    };

    /// <summary>The initial input for an action.</summary>
    public static OpportunityActionModel For(OpportunityAction action, OpportunityDetail opportunity)
    {
        OpportunityActionModel model = For(opportunity);
        model.Day = action == OpportunityAction.MovePromise ? opportunity.PromiseDueOn : null;
        return model;
    }
}
