using IntentPortal.Domain.Kernel;

namespace IntentPortal.Domain.FollowUps;

/// <summary>跟进: a contact with a customer that took place. Its content is never changed.</summary>
public sealed class FollowUp : Aggregate
{
    private FollowUp()
    {
    }

    /// <summary>The kind of record it is about.</summary>
    public SubjectType SubjectType { get; private set; }

    /// <summary>The record it is about.</summary>
    public Guid SubjectId { get; private set; }

    /// <summary>The customer concerned.</summary>
    public Guid CustomerId { get; private set; }

    /// <summary>The contact person, where known.</summary>
    public Guid? ContactId { get; private set; }

    /// <summary>The method.</summary>
    public FollowUpMethod Method { get; private set; }

    /// <summary>When the contact took place.</summary>
    public DateTimeOffset TookPlaceAt { get; private set; }

    /// <summary>The person who followed up.</summary>
    public Guid ById { get; private set; }

    /// <summary>The content.</summary>
    public string Content { get; private set; } = string.Empty;

    /// <inheritdoc />
    public override RecordKind RecordKind => RecordKind.FollowUp;

    /// <inheritdoc />
    public override Guid TimelineId => SubjectId;

    /// <inheritdoc />
    public override string Label => Content.Length <= 60 ? Content : Content[..(char.IsHighSurrogate(Content[59]) ? 59 : 60)];

    /// <summary>Moves it to another customer, in a merge or when a merge is undone.</summary>
    public void MoveTo(Guid customerId)
    {
        if (SubjectType == SubjectType.Customer)
        {
            SubjectId = customerId;
        }

        CustomerId = customerId;
        Record(ChangeKind.Moved);
    }

    /// <summary>Makes it a follow-up of the customer, because the record it was about is being undone.</summary>
    public void LeaveToCustomer()
    {
        (SubjectType, SubjectId) = (SubjectType.Customer, CustomerId);
        Record(ChangeKind.Moved);
    }

    /// <summary>
    /// Records a follow-up. It must not be in the future, with a tolerance of two minutes for clock differences.
    /// </summary>
    public static Outcome<FollowUp> Record(
        Guid id, SubjectType subjectType, Guid subjectId, Guid customerId, Guid? contactId, FollowUpMethod method, DateTimeOffset tookPlaceAt, Guid byId, string? content, DateTimeOffset now)
    {
        var check = new FieldValidator();
        var followUp = new FollowUp
        {
            Id = id,
            SubjectType = subjectType,
            SubjectId = subjectId,
            CustomerId = customerId,
            ContactId = contactId,
            Method = check.Defined(nameof(Method), method),
            TookPlaceAt = tookPlaceAt.ToUniversalTime(),
            ById = byId,
            Content = check.RequiredLines(nameof(Content), content, Limits.Long),
        };
        if (tookPlaceAt > now.AddMinutes(2) || tookPlaceAt.Year < 1990)
        {
            check.Add(nameof(TookPlaceAt), FieldProblemKind.OutOfRange);
        }

        followUp.Record(ChangeKind.FollowedUp);
        return check.Refusal is { } refusal ? refusal : followUp;
    }
}

/// <summary>The method of a follow-up.</summary>
public enum FollowUpMethod
{
    Phone = 1,
    Visit = 2,
    Email = 3,
    WeChat = 4,
    Meeting = 5,
    Other = 6,
}

/// <summary>Stores follow-ups.</summary>
public interface IFollowUpStore : IStore<FollowUp>
{
    /// <summary>The follow-ups of a customer and of all records about it.</summary>
    Task<IReadOnlyList<FollowUp>> OfCustomerAsync(Guid customerId, CancellationToken cancel);
}
