using IntentPortal.Domain.Ledger;
using IntentPortal.Domain.Shared;

namespace IntentPortal.Domain.Opportunities;

/// <summary>商机: a possible sale followed to won or lost.</summary>
public sealed class Opportunity : Aggregate
{
    private Opportunity()
    {
    }

    /// <summary>The code, such as SJ-2026-000031.</summary>
    public string Code { get; private set; } = string.Empty;

    /// <summary>The number behind the code.</summary>
    public long Number { get; private set; }

    /// <summary>Name.</summary>
    public string Name { get; private set; } = string.Empty;

    /// <summary>The customer.</summary>
    public Guid CustomerId { get; private set; }

    /// <summary>The contact.</summary>
    public Guid? ContactId { get; private set; }

    /// <summary>The intent it came from.</summary>
    public Guid? OriginIntentId { get; private set; }

    /// <summary>Expected amount.</summary>
    public decimal ExpectedAmount { get; private set; }

    /// <summary>When it is expected to close.</summary>
    public DateOnly ExpectedCloseOn { get; private set; }

    /// <summary>How far it has come.</summary>
    public OpportunityStage Stage { get; private set; }

    /// <summary>Chance of winning in percent.</summary>
    public int Probability { get; private set; }

    /// <summary>Who works it.</summary>
    public Guid OwnerId { get; private set; }

    /// <summary>The department it belongs to.</summary>
    public Guid? DepartmentId { get; private set; }

    /// <summary>When it was made.</summary>
    public DateTimeOffset CreatedAt { get; private set; }

    /// <inheritdoc />
    public override RecordKind RecordKind => RecordKind.Opportunity;

    /// <inheritdoc />
    public override string Label => $"{Code} {Name}";

    /// <summary>Goes over to another customer, in a merge or when it is undone.</summary>
    public void MoveTo(Guid customerId)
    {
        CustomerId = customerId;
        Note(ChangeKind.Moved);
    }

    /// <summary>Speaks of the same person under another identity, when contacts are joined or parted again.</summary>
    public void TurnTo(Guid contactId)
    {
        ContactId = contactId;
        Note(ChangeKind.Moved);
    }

    /// <summary>意向转商机: makes the opportunity that a purchase confirmation leads to.</summary>
    public static Outcome<Opportunity> FromIntent(
        Guid id, GivenCode code, string? name, Guid customerId, Guid? contactId, Guid? intentId, decimal? amount, DateOnly? closeOn, Guid ownerId, Guid? departmentId, DateTimeOffset now)
    {
        var check = new FieldCheck();
        string clean = check.Required(nameof(Name), name, Limits.Subject);
        check.Amount(nameof(ExpectedAmount), amount);
        check.Date(nameof(ExpectedCloseOn), closeOn);
        if (amount is null)
        {
            check.Add(nameof(ExpectedAmount), FieldProblemKind.Required);
        }

        if (closeOn is null)
        {
            check.Add(nameof(ExpectedCloseOn), FieldProblemKind.Required);
        }

        if (check.Refusal is { } refusal)
        {
            return refusal;
        }

        var opportunity = new Opportunity
        {
            Id = id,
            Code = code.Text,
            Number = code.Number,
            Name = clean,
            CustomerId = customerId,
            ContactId = contactId,
            OriginIntentId = intentId,
            ExpectedAmount = amount!.Value,
            ExpectedCloseOn = closeOn!.Value,
            Stage = OpportunityStage.FirstContact,
            Probability = 20,
            OwnerId = ownerId,
            DepartmentId = departmentId,
            CreatedAt = now,
        };
        opportunity.Note(ChangeKind.Added);
        return opportunity;
    }
}
