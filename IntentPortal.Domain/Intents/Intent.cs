using IntentPortal.Domain.CustomFields;
using IntentPortal.Domain.FollowUps;
using IntentPortal.Domain.Kernel;

namespace IntentPortal.Domain.Intents;

/// <summary>产品意向: one captured need, interest or feedback about a product.</summary>
public sealed class Intent : Aggregate, IFollowUpSubject
{
    private readonly List<IntentProduct> products = [];

    private Intent()
    {
    }

    /// <summary>The code, such as YX-2026-000123.</summary>
    public string Code { get; private set; } = string.Empty;

    /// <summary>The number behind the code, in ascending order.</summary>
    public long Number { get; private set; }

    /// <summary>Subject.</summary>
    public string Subject { get; private set; } = string.Empty;

    /// <summary>Content, in the customer's words.</summary>
    public string Content { get; private set; } = string.Empty;

    /// <summary>New need or feedback.</summary>
    public IntentKind Kind { get; private set; }

    /// <summary>The customer.</summary>
    public Guid CustomerId { get; private set; }

    /// <summary>The contact it came from.</summary>
    public Guid? ContactId { get; private set; }

    /// <summary>The channel it came through.</summary>
    public Guid SourceId { get; private set; }

    /// <summary>More about the channel.</summary>
    public string? SourceDetail { get; private set; }

    /// <summary>The products it is about.</summary>
    public IReadOnlyList<IntentProduct> Products => products;

    /// <summary>Quantity.</summary>
    public decimal? Quantity { get; private set; }

    /// <summary>Expected amount.</summary>
    public decimal? ExpectedAmount { get; private set; }

    /// <summary>Expected date of purchase.</summary>
    public DateOnly? ExpectedOn { get; private set; }

    /// <summary>Degree of interest, 0 to 3.</summary>
    public int Interest { get; private set; }

    /// <summary>Severity; for feedback only.</summary>
    public FeedbackSeverity? Severity { get; private set; }

    /// <summary>Tags.</summary>
    public IReadOnlyList<string> Tags { get; private set; } = [];

    /// <summary>The values of the user-defined fields.</summary>
    public CustomValues Custom { get; private set; } = CustomValues.Empty;

    /// <summary>The status.</summary>
    public IntentStatus Status { get; private set; }

    /// <summary>When it entered its status.</summary>
    public DateTimeOffset StageEnteredAt { get; private set; }

    /// <summary>The person who follows it up; null while there is none.</summary>
    public Guid? OwnerId { get; private set; }

    /// <summary>The department: the owner's, or the capturer's while there is no owner.</summary>
    public Guid? DepartmentId { get; private set; }

    /// <summary>Who entered it.</summary>
    public Guid CapturedById { get; private set; }

    /// <summary>When.</summary>
    public DateTimeOffset CapturedAt { get; private set; }

    /// <summary>The intent from which it was split, or null.</summary>
    public Guid? SplitFromId { get; private set; }

    /// <summary>When it was last followed up.</summary>
    public DateTimeOffset? LastFollowUpAt { get; private set; }

    /// <summary>The due day of the planned promise, or null.</summary>
    public DateOnly? PromiseDueOn { get; private set; }

    /// <summary>
    /// Since when it waits for its next step. Computed, and stored so that databases can order by it.
    /// </summary>
    public DateTimeOffset WaitingSince
    {
        get => Waiting.Since(PromiseDueOn, StageEnteredAt, LastFollowUpAt);
        private set { }
    }

    /// <summary>How often the planned promise was moved.</summary>
    public int PromiseMovedCount { get; private set; }

    /// <summary>The confirmation, once there is one.</summary>
    public Confirmation? Confirmation { get; private set; }

    /// <summary>Whether it has not been confirmed yet.</summary>
    public bool IsOpen => Status is IntentStatus.New or IntentStatus.FollowingUp;

    /// <inheritdoc />
    public override RecordKind RecordKind => RecordKind.Intent;

    /// <inheritdoc />
    public override string Label => $"{Code} {Subject}";

    /// <inheritdoc />
    SubjectType IFollowUpSubject.SubjectType => SubjectType.Intent;

    /// <summary>
    /// Captures an intent. If the owner is somebody else than the person who captures it, follow-up starts at once.
    /// </summary>
    public static Outcome<Intent> Capture(
        Guid id, RecordCode code, IntentDetails details, Guid customerId, Guid? ownerId, Guid? departmentId, Guid capturedById, DateTimeOffset now)
    {
        var intent = new Intent
        {
            Id = id,
            Code = code.Text,
            Number = code.Number,
            CustomerId = customerId,
            OwnerId = ownerId,
            DepartmentId = departmentId,
            CapturedById = capturedById,
            CapturedAt = now,
            Status = IntentStatus.New,
            StageEnteredAt = now,
        };
        if (intent.Take(details) is { } refusal)
        {
            return refusal;
        }

        intent.Record(ChangeKind.Captured);
        return intent;
    }

    /// <summary>
    /// Changes the editable fields. A confirmed intent keeps the text on which the decision was made.
    /// </summary>
    public Refusal? Edit(IntentDetails details)
    {
        if (!IsOpen)
        {
            return new Refusal(RefusalCode.WrongStatus, Status);
        }

        if (Take(details) is { } refusal)
        {
            return refusal;
        }

        Record(ChangeKind.Edited);
        return null;
    }

    /// <summary>Assigns it to a person, which starts the follow-up.</summary>
    public Refusal? Assign(Guid ownerId, Guid? departmentId, DateTimeOffset now)
    {
        if (!IsOpen)
        {
            return new Refusal(RefusalCode.WrongStatus, Status);
        }

        OwnerId = ownerId;
        DepartmentId = departmentId ?? DepartmentId;
        BeginFollowUp(now);
        Record(ChangeKind.Assigned);
        return null;
    }

    /// <summary>Records that a follow-up took place. The first one starts the follow-up status.</summary>
    public void FollowUp(DateTimeOffset tookPlaceAt, DateTimeOffset now)
    {
        LastFollowUpAt = LatestFollowUp.Of(LastFollowUpAt, tookPlaceAt);
        if (IsOpen)
        {
            BeginFollowUp(now);
        }

        Record(ChangeKind.FollowedUp);
    }

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

    /// <summary>Copies the planned promise to the intent; a null day means none.</summary>
    public void SetNextPromise(DateOnly? dueOn, int movedCount) => (PromiseDueOn, PromiseMovedCount) = (dueOn, movedCount);

    /// <summary>Confirms it as a product suggestion.</summary>
    public Refusal? ConfirmAsSuggestion(Guid suggestionId, bool madeSuggestion, Guid byId, DateTimeOffset now) =>
        Confirm(IntentStatus.Suggestion, ChangeKind.ConfirmedAsSuggestion, Decision(byId, now) with { SuggestionId = suggestionId, MadeSuggestion = madeSuggestion });

    /// <summary>Confirms it as a purchase, from which an opportunity was created.</summary>
    public Refusal? ConfirmAsPurchase(Guid opportunityId, bool convertedCustomer, Guid byId, DateTimeOffset now) =>
        Confirm(IntentStatus.Purchase, ChangeKind.ConfirmedAsPurchase, Decision(byId, now) with { OpportunityId = opportunityId, ConvertedCustomer = convertedCustomer });

    /// <summary>Confirms it as invalid, which moves it to the recycle bin.</summary>
    public Refusal? ConfirmAsInvalid(Guid reasonId, string? note, Guid byId, DateTimeOffset now)
    {
        var check = new FieldValidator();
        string? clean = check.OptionalLines("Note", note, Limits.Short);
        if (check.Refusal is { } refusal)
        {
            return refusal;
        }

        return Confirm(IntentStatus.Invalid, ChangeKind.ConfirmedAsInvalid, Decision(byId, now) with { ReasonId = reasonId, ReasonNote = clean });
    }

    /// <summary>Restores it from the recycle bin in its former state.</summary>
    public Refusal? Restore()
    {
        if (Status != IntentStatus.Invalid || Confirmation is not { } decision)
        {
            return new Refusal(RefusalCode.WrongStatus, Status);
        }

        (Status, StageEnteredAt, Confirmation) = (decision.From, decision.FromEnteredAt, null);
        Record(ChangeKind.Restored);
        return null;
    }

    /// <summary>
    /// Undoes the confirmation and resumes the follow-up. The caller undoes what the confirmation created.
    /// </summary>
    public Refusal? UndoConfirmation(DateTimeOffset now)
    {
        if (Status is not (IntentStatus.Suggestion or IntentStatus.Purchase))
        {
            return new Refusal(RefusalCode.WrongStatus, Status);
        }

        (Status, StageEnteredAt, Confirmation) = (IntentStatus.FollowingUp, now, null);
        Record(ChangeKind.ConfirmationUndone);
        return null;
    }

    /// <summary>
    /// Splits it in two. This intent keeps the first text; the child gets the second and refers to this one.
    /// </summary>
    public Outcome<Intent> Split(Guid childId, RecordCode childCode, string? subject, string? content, string? childSubject, string? childContent, Guid byId, DateTimeOffset now)
    {
        if (!IsOpen)
        {
            return new Refusal(RefusalCode.WrongStatus, Status);
        }

        var check = new FieldValidator();
        string mySubject = check.Required(nameof(Subject), subject, Limits.Subject);
        string myContent = check.RequiredLines(nameof(Content), content, Limits.Long);
        string itsSubject = check.Required("ChildSubject", childSubject, Limits.Subject);
        string itsContent = check.RequiredLines("ChildContent", childContent, Limits.Long);
        if (check.Refusal is { } refusal)
        {
            return refusal;
        }

        var child = new Intent
        {
            Id = childId,
            Code = childCode.Text,
            Number = childCode.Number,
            Subject = itsSubject,
            Content = itsContent,
            Kind = Kind,
            CustomerId = CustomerId,
            ContactId = ContactId,
            SourceId = SourceId,
            SourceDetail = SourceDetail,
            Interest = Interest,
            Severity = Severity,
            Tags = Tags,
            Custom = Custom,
            OwnerId = OwnerId,
            DepartmentId = DepartmentId,
            CapturedById = byId,
            CapturedAt = now,
            Status = Status,
            StageEnteredAt = now,
            SplitFromId = Id,
        };
        child.products.AddRange(products.Select(p => new IntentProduct(childId, p.ProductId)));
        child.Record(ChangeKind.SplitOff);
        (Subject, Content) = (mySubject, myContent);
        Record(ChangeKind.Split);
        return child;
    }

    private Confirmation Decision(Guid byId, DateTimeOffset now) =>
        new() { From = Status, FromEnteredAt = StageEnteredAt, ById = byId, At = now };

    private Refusal? Confirm(IntentStatus status, ChangeKind note, Confirmation decision)
    {
        if (!IsOpen)
        {
            return new Refusal(RefusalCode.WrongStatus, Status);
        }

        (Status, StageEnteredAt, Confirmation) = (status, decision.At, decision);
        Record(note);
        return null;
    }

    private void BeginFollowUp(DateTimeOffset now)
    {
        if (Status == IntentStatus.New)
        {
            (Status, StageEnteredAt) = (IntentStatus.FollowingUp, now);
        }
    }

    private Refusal? Take(IntentDetails details)
    {
        var check = new FieldValidator();
        string subject = check.Required(nameof(Subject), details.Subject, Limits.Subject);
        string content = check.RequiredLines(nameof(Content), details.Content, Limits.Long);
        IntentKind kind = check.Defined(nameof(Kind), details.Kind);
        Guid sourceId = check.Required(nameof(SourceId), details.SourceId);
        string? sourceDetail = check.Optional(nameof(SourceDetail), details.SourceDetail, Limits.Short);
        Guid[] productIds = [.. details.ProductIds.Distinct()];
        if (productIds.Length > Limits.Products)
        {
            check.Add(nameof(Products), FieldProblemKind.TooMany, Limits.Products);
        }

        decimal? quantity = check.Amount(nameof(Quantity), details.Quantity);
        decimal? amount = check.Amount(nameof(ExpectedAmount), details.ExpectedAmount);
        DateOnly? expectedOn = check.Date(nameof(ExpectedOn), details.ExpectedOn);
        if (details.Interest is < 0 or > 3)
        {
            check.Add(nameof(Interest), FieldProblemKind.OutOfRange, 3);
        }

        if (details.Severity is { } severity)
        {
            check.Defined(nameof(Severity), severity);
        }

        IReadOnlyList<string> tags = check.Tags(nameof(Tags), details.Tags);
        if (check.Refusal is { } refusal)
        {
            return refusal;
        }

        (Subject, Content, Kind, ContactId) = (subject, content, kind, details.ContactId);
        (SourceId, SourceDetail, Quantity, ExpectedAmount) = (sourceId, sourceDetail, quantity, amount);
        (ExpectedOn, Interest, Severity) = (expectedOn, details.Interest, kind == IntentKind.Feedback ? details.Severity : null);
        Tags = Tags.SequenceEqual(tags) ? Tags : tags;
        Custom = Custom.Take(details.Custom);
        products.RemoveAll(p => !productIds.Contains(p.ProductId));
        products.AddRange(productIds.Where(id => products.TrueForAll(p => p.ProductId != id)).Select(id => new IntentProduct(Id, id)));
        return null;
    }
}
