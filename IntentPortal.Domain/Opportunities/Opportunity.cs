using IntentPortal.Domain.CustomFields;
using IntentPortal.Domain.FollowUps;
using IntentPortal.Domain.Kernel;

namespace IntentPortal.Domain.Opportunities;

/// <summary>商机: a possible sale that is tracked until it is won or lost.</summary>
public sealed partial class Opportunity : Aggregate, IFollowUpSubject
{
    private readonly List<OpportunityLine> lines = [];
    private readonly List<BlockingLink> blockedBy = [];

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

    /// <summary>The intent from which it was created, or null.</summary>
    public Guid? OriginIntentId { get; private set; }

    /// <summary>Expected amount.</summary>
    public decimal ExpectedAmount { get; private set; }

    /// <summary>Expected close date.</summary>
    public DateOnly ExpectedCloseOn { get; private set; }

    /// <summary>The stage.</summary>
    public OpportunityStage Stage { get; private set; }

    /// <summary>Chance of winning in percent.</summary>
    public int Probability { get; private set; }

    /// <summary>The owner.</summary>
    public Guid OwnerId { get; private set; }

    /// <summary>The department it belongs to.</summary>
    public Guid? DepartmentId { get; private set; }

    /// <summary>When it was created.</summary>
    public DateTimeOffset CreatedAt { get; private set; }

    /// <summary>When it entered its stage.</summary>
    public DateTimeOffset StageEnteredAt { get; private set; }

    /// <summary>The reason entered when it moved back, was lost or was reopened.</summary>
    public string? StageNote { get; private set; }

    /// <summary>The stage at which it was won or lost; reopening returns to it.</summary>
    public OpportunityStage? ClosedFrom { get; private set; }

    /// <summary>The reason for the loss.</summary>
    public Guid? LostReasonId { get; private set; }

    /// <summary>The total of the product lines.</summary>
    public decimal LinesSum { get; private set; }

    /// <summary>The time of the last follow-up.</summary>
    public DateTimeOffset? LastFollowUpAt { get; private set; }

    /// <summary>The due day of the planned promise, or null.</summary>
    public DateOnly? PromiseDueOn { get; private set; }

    /// <summary>How often the planned promise was moved.</summary>
    public int PromiseMovedCount { get; private set; }

    /// <summary>The values of the user-defined fields.</summary>
    public CustomValues Custom { get; private set; } = CustomValues.Empty;

    /// <summary>The product lines.</summary>
    public IReadOnlyList<OpportunityLine> Lines => lines;

    /// <summary>The suggestions that block it, or whose absence caused its loss.</summary>
    public IReadOnlyList<BlockingLink> BlockedBy => blockedBy;

    /// <summary>Whether it is neither won nor lost.</summary>
    public bool IsOpen => Stage is not (OpportunityStage.Won or OpportunityStage.Lost);

    /// <summary>The editable fields of the opportunity.</summary>
    public OpportunityDetails Details => new()
    {
        Name = Name,
        ContactId = ContactId,
        ExpectedAmount = ExpectedAmount,
        ExpectedCloseOn = ExpectedCloseOn,
        Probability = Probability,
        Lines = [.. lines.Select(l => new LineDetails(l.ProductId, l.Quantity, l.Price))],
        BlockedBy = [.. blockedBy.Select(b => b.SuggestionId)],
        Custom = Custom,
    };

    /// <inheritdoc />
    public override RecordKind RecordKind => RecordKind.Opportunity;

    /// <inheritdoc />
    public override string Label => $"{Code} {Name}";

    /// <inheritdoc />
    SubjectType IFollowUpSubject.SubjectType => SubjectType.Opportunity;

    /// <inheritdoc />
    Guid? IFollowUpSubject.OwnerId => OwnerId;

    /// <summary>Moves it to another customer, in a merge or when a merge is undone.</summary>
    public void MoveTo(Guid customerId)
    {
        CustomerId = customerId;
        Record(ChangeKind.Moved);
    }

    /// <summary>
    /// Points it to the same person under another identity, when contacts are joined or separated, or to nobody when
    /// the person now belongs to another customer.
    /// </summary>
    public void PointToContact(Guid? contactId)
    {
        ContactId = contactId;
        Record(ChangeKind.Moved);
    }

    /// <summary>Changes the editable fields.</summary>
    public Refusal? Edit(OpportunityDetails details)
    {
        if (Say(details) is { } refusal)
        {
            return refusal;
        }

        Record(ChangeKind.Edited);
        return null;
    }

    /// <summary>Replaces the product lines.</summary>
    public Refusal? TakeLines(IReadOnlyList<LineDetails> wanted)
    {
        var check = new FieldValidator();
        CheckLines(check, wanted);
        if (check.Refusal is { } refusal)
        {
            return refusal;
        }

        Take(wanted);
        return null;
    }

    /// <summary>Sets user-defined fields; those that are not given keep their values.</summary>
    public void Say(CustomValues given) => Custom = Custom.Take(given);

    /// <summary>Assigns it to a person while it is open. A closed one keeps its owner.</summary>
    public Refusal? Assign(Guid ownerId, Guid? departmentId)
    {
        if (!IsOpen)
        {
            return new Refusal(RefusalCode.WrongStatus, Stage);
        }

        (OwnerId, DepartmentId) = (ownerId, departmentId ?? DepartmentId);
        Record(ChangeKind.Assigned);
        return null;
    }

    /// <summary>Records that a follow-up took place.</summary>
    public void FollowUp(DateTimeOffset tookPlaceAt)
    {
        LastFollowUpAt = LatestFollowUp.Of(LastFollowUpAt, tookPlaceAt);
        Record(ChangeKind.FollowedUp);
    }

    /// <summary>Copies the planned promise to the opportunity; a null day means none.</summary>
    public void SetNextPromise(DateOnly? dueOn, int movedCount) => (PromiseDueOn, PromiseMovedCount) = (dueOn, movedCount);

    /// <summary>意向转商机: creates the opportunity of a purchase confirmation.</summary>
    public static Outcome<Opportunity> CreateFromIntent(
        Guid id, RecordCode code, string? name, Guid customerId, Guid? contactId, Guid? intentId, decimal? amount, DateOnly? closeOn, Guid ownerId, Guid? departmentId, DateTimeOffset now)
    {
        var check = new FieldValidator();
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
            StageEnteredAt = now,
            Probability = UsualProbability(OpportunityStage.FirstContact),
            OwnerId = ownerId,
            DepartmentId = departmentId,
            CreatedAt = now,
        };
        opportunity.Record(ChangeKind.Added);
        return opportunity;
    }

    /// <summary>Creates an opportunity that a user adds directly, with all fields.</summary>
    public static Outcome<Opportunity> Create(Guid id, RecordCode code, Guid customerId, OpportunityDetails details, Guid ownerId, Guid? departmentId, DateTimeOffset now)
    {
        var opportunity = new Opportunity
        {
            Id = id,
            Code = code.Text,
            Number = code.Number,
            CustomerId = customerId,
            Stage = OpportunityStage.FirstContact,
            StageEnteredAt = now,
            OwnerId = ownerId,
            DepartmentId = departmentId,
            CreatedAt = now,
        };
        if (opportunity.Say(details) is { } refusal)
        {
            return refusal;
        }

        opportunity.Record(ChangeKind.Added);
        return opportunity;
    }

    private Refusal? Say(OpportunityDetails details)
    {
        var check = new FieldValidator();
        string name = check.Required(nameof(Name), details.Name, Limits.Subject);
        decimal amount = check.Amount(nameof(ExpectedAmount), details.ExpectedAmount) ?? 0;
        DateOnly closeOn = check.Date(nameof(ExpectedCloseOn), details.ExpectedCloseOn) ?? default;
        if (details.ExpectedAmount is null)
        {
            check.Add(nameof(ExpectedAmount), FieldProblemKind.Required);
        }

        if (details.ExpectedCloseOn is null)
        {
            check.Add(nameof(ExpectedCloseOn), FieldProblemKind.Required);
        }

        int probability = check.Whole(nameof(Probability), details.Probability, 100);

        CheckLines(check, details.Lines);
        CheckBlocks(check, details.BlockedBy);
        if (check.Refusal is { } refusal)
        {
            return refusal;
        }

        (Name, ContactId, ExpectedAmount, ExpectedCloseOn) = (name, details.ContactId, amount, closeOn);
        Probability = IsOpen ? probability : Probability;
        Take(details.Lines);
        Take(details.BlockedBy);
        Say(details.Custom);
        return null;
    }

    private static void CheckLines(FieldValidator check, IReadOnlyList<LineDetails> wanted)
    {
        if (wanted.Count > Limits.Products)
        {
            check.Add(nameof(Lines), FieldProblemKind.TooMany, Limits.Products);
            return;
        }

        if (wanted.DistinctBy(l => l.ProductId).Count() != wanted.Count)
        {
            check.Add(nameof(Lines), FieldProblemKind.Malformed);
        }

        for (int i = 0; i < wanted.Count; i++)
        {
            check.Required($"Lines[{i}].ProductId", wanted[i].ProductId == Guid.Empty ? null : wanted[i].ProductId);
            check.Amount($"Lines[{i}].Quantity", wanted[i].Quantity);
            check.Amount($"Lines[{i}].Price", wanted[i].Price);
            if (wanted[i].Quantity == 0 || wanted[i].Sum > Limits.Amount)
            {
                check.Add($"Lines[{i}].Quantity", FieldProblemKind.OutOfRange, Limits.Amount);
            }
        }
    }

    private static void CheckBlocks(FieldValidator check, IReadOnlyList<Guid> suggestionIds)
    {
        if (suggestionIds.Count > Limits.Products)
        {
            check.Add(nameof(BlockedBy), FieldProblemKind.TooMany, Limits.Products);
        }
    }

    private void Take(IReadOnlyList<Guid> suggestionIds)
    {
        blockedBy.RemoveAll(b => !suggestionIds.Contains(b.SuggestionId));
        blockedBy.AddRange(suggestionIds.Distinct().Where(id => blockedBy.TrueForAll(b => b.SuggestionId != id)).Select(id => new BlockingLink(Id, id)).ToList());
    }

    private void Take(IReadOnlyList<LineDetails> wanted)
    {
        lines.RemoveAll(l => wanted.All(w => w.ProductId != l.ProductId));
        foreach (LineDetails line in wanted)
        {
            if (lines.Find(l => l.ProductId == line.ProductId) is { } known)
            {
                known.Change(line);
            }
            else
            {
                lines.Add(new OpportunityLine(Id, line));
            }
        }

        LinesSum = lines.Sum(l => l.Sum);
    }
}
