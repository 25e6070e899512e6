using IntentPortal.Domain.Kernel;

namespace IntentPortal.Domain.Customers.HandOvers;

/// <summary>移交申请: somebody who met a customer as a masked duplicate asks to become its owner.</summary>
public sealed class HandOverRequest : Aggregate
{
    private HandOverRequest()
    {
    }

    /// <summary>The customer.</summary>
    public Guid CustomerId { get; private set; }

    /// <summary>What the customer was called when it was asked for: its code.</summary>
    public string CustomerCode { get; private set; } = string.Empty;

    /// <summary>Who asks.</summary>
    public Guid AskedById { get; private set; }

    /// <summary>When.</summary>
    public DateTimeOffset AskedAt { get; private set; }

    /// <summary>Why.</summary>
    public string Reason { get; private set; } = string.Empty;

    /// <summary>How far it has come.</summary>
    public HandOverState State { get; private set; }

    /// <summary>What was answered.</summary>
    public string? Answer { get; private set; }

    /// <summary>Who answered.</summary>
    public Guid? AnsweredById { get; private set; }

    /// <summary>When.</summary>
    public DateTimeOffset? AnsweredAt { get; private set; }

    /// <inheritdoc />
    public override RecordKind RecordKind => RecordKind.HandOverRequest;

    /// <inheritdoc />
    public override Guid TimelineId => CustomerId;

    /// <inheritdoc />
    public override string Label => CustomerCode;

    /// <summary>Asks for a customer.</summary>
    public static Outcome<HandOverRequest> Ask(Guid id, Customer customer, Guid askedById, string? reason, DateTimeOffset now)
    {
        if (!customer.IsInService)
        {
            return new Refusal(customer.MergedIntoId is null ? RefusalCode.CustomerDeactivated : RefusalCode.CustomerMerged);
        }

        if (customer.OwnerId == askedById)
        {
            return new Refusal(RefusalCode.AlreadyOwner);
        }

        var check = new FieldValidator();
        string clean = check.RequiredLines(nameof(Reason), reason, Limits.Long);
        if (check.Refusal is { } refusal)
        {
            return refusal;
        }

        var request = new HandOverRequest
        {
            Id = id,
            CustomerId = customer.Id,
            CustomerCode = customer.Code,
            AskedById = askedById,
            AskedAt = now,
            Reason = clean,
            State = HandOverState.Waiting,
        };
        request.Record(ChangeKind.HandOverRequested);
        return request;
    }

    /// <summary>Goes over to another customer, in a merge or when it is undone.</summary>
    public void MoveTo(Guid customerId)
    {
        CustomerId = customerId;
        Record(ChangeKind.Moved);
    }

    /// <summary>Answers it. Declining needs a word of why.</summary>
    public Refusal? Close(bool accept, string? answer, Guid byId, DateTimeOffset now)
    {
        if (State != HandOverState.Waiting)
        {
            return new Refusal(RefusalCode.WrongStatus, State);
        }

        var check = new FieldValidator();
        string? clean = accept ? check.OptionalLines(nameof(Answer), answer, Limits.Long) : check.RequiredLines(nameof(Answer), answer, Limits.Long);
        if (check.Refusal is { } refusal)
        {
            return refusal;
        }

        (State, Answer, AnsweredById, AnsweredAt) = (accept ? HandOverState.Accepted : HandOverState.Declined, clean, byId, now);
        Record(accept ? ChangeKind.HandOverAccepted : ChangeKind.HandOverDeclined);
        return null;
    }
}

/// <summary>How far a request for a hand-over has come.</summary>
public enum HandOverState
{
    Waiting = 1,
    Accepted = 2,
    Declined = 3,
}

/// <summary>Where requests for a hand-over are kept.</summary>
public interface IHandOverStore : IStore<HandOverRequest>
{
    /// <summary>Whether the person has asked for the customer and waits for the answer.</summary>
    Task<bool> IsWaitingAsync(Guid customerId, Guid askedById, CancellationToken cancel);

    /// <summary>
    /// The active sales managers of a department and of those above it; of none, when nobody answers for the customer,
    /// the administrators.
    /// </summary>
    Task<IReadOnlyList<Guid>> WhoAnswersAsync(Guid? departmentId, CancellationToken cancel);

    /// <summary>The requests for a customer, answered or not.</summary>
    Task<IReadOnlyList<HandOverRequest>> OfCustomerAsync(Guid customerId, CancellationToken cancel);
}
