using IntentPortal.Domain.Kernel;

namespace IntentPortal.Domain.Customers.HandOvers;

/// <summary>移交申请: a person who found a customer as a masked duplicate asks to become its owner.</summary>
public sealed class HandOverRequest : Aggregate
{
    private HandOverRequest()
    {
    }

    /// <summary>The customer.</summary>
    public Guid CustomerId { get; private set; }

    /// <summary>The customer's code at the time of the request.</summary>
    public string CustomerCode { get; private set; } = string.Empty;

    /// <summary>Who asks.</summary>
    public Guid AskedById { get; private set; }

    /// <summary>When.</summary>
    public DateTimeOffset AskedAt { get; private set; }

    /// <summary>Why.</summary>
    public string Reason { get; private set; } = string.Empty;

    /// <summary>The state.</summary>
    public HandOverState State { get; private set; }

    /// <summary>The text of the answer.</summary>
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

    /// <summary>Creates a request for a customer.</summary>
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

    /// <summary>Moves the request to another customer, in a merge or when a merge is undone.</summary>
    public void MoveTo(Guid customerId)
    {
        CustomerId = customerId;
        Record(ChangeKind.Moved);
    }

    /// <summary>Lets another person ask instead, because who asked has left.</summary>
    public void PassTo(Guid personId)
    {
        AskedById = personId;
        Record(ChangeKind.Assigned);
    }

    /// <summary>Closes an unanswered request of which nothing is left to ask for.</summary>
    public void Withdraw(Guid byId, DateTimeOffset now)
    {
        (State, AnsweredById, AnsweredAt) = (HandOverState.Declined, byId, now);
        Record(ChangeKind.HandOverDeclined);
    }

    /// <summary>Answers the request. Declining requires a reason.</summary>
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

/// <summary>The state of a hand-over request.</summary>
public enum HandOverState
{
    Waiting = 1,
    Accepted = 2,
    Declined = 3,
}

/// <summary>Stores hand-over requests.</summary>
public interface IHandOverStore : IStore<HandOverRequest>
{
    /// <summary>Whether the person has an unanswered request for the customer.</summary>
    Task<bool> IsWaitingAsync(Guid customerId, Guid askedById, CancellationToken cancel);

    /// <summary>
    /// The active sales managers of a department and of its parent departments. If there are none, the administrators.
    /// </summary>
    Task<IReadOnlyList<Guid>> WhoAnswersAsync(Guid? departmentId, CancellationToken cancel);

    /// <summary>The requests for a customer, answered or not.</summary>
    Task<IReadOnlyList<HandOverRequest>> OfCustomerAsync(Guid customerId, CancellationToken cancel);

    /// <summary>The unanswered requests of a person.</summary>
    Task<IReadOnlyList<HandOverRequest>> WaitingOfAsync(Guid askedById, CancellationToken cancel);
}
