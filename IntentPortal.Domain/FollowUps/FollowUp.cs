using IntentPortal.Domain.Kernel;

namespace IntentPortal.Domain.FollowUps;

/// <summary>跟进: a contact that took place. Never changed afterwards.</summary>
public sealed class FollowUp : Aggregate
{
    private FollowUp()
    {
    }

    /// <summary>What it is about.</summary>
    public SubjectType SubjectType { get; private set; }

    /// <summary>The record it is about.</summary>
    public Guid SubjectId { get; private set; }

    /// <summary>The customer concerned.</summary>
    public Guid CustomerId { get; private set; }

    /// <summary>With whom, where known.</summary>
    public Guid? ContactId { get; private set; }

    /// <summary>How.</summary>
    public FollowUpMethod Method { get; private set; }

    /// <summary>When the contact took place.</summary>
    public DateTimeOffset TookPlaceAt { get; private set; }

    /// <summary>Who did it.</summary>
    public Guid ById { get; private set; }

    /// <summary>What was said.</summary>
    public string Content { get; private set; } = string.Empty;

    /// <inheritdoc />
    public override RecordKind RecordKind => RecordKind.FollowUp;

    /// <inheritdoc />
    public override Guid TimelineId => SubjectId;

    /// <inheritdoc />
    public override string Label => Content.Length <= 60 ? Content : Content[..(char.IsHighSurrogate(Content[59]) ? 59 : 60)];

    /// <summary>Goes over to another customer, in a merge or when it is undone.</summary>
    public void MoveTo(Guid customerId)
    {
        if (SubjectType == SubjectType.Customer)
        {
            SubjectId = customerId;
        }

        CustomerId = customerId;
        Record(ChangeKind.Moved);
    }

    /// <summary>Is about the customer from now on: what it was about is taken back, and what was said stays.</summary>
    public void LeaveToCustomer()
    {
        (SubjectType, SubjectId) = (SubjectType.Customer, CustomerId);
        Record(ChangeKind.Moved);
    }

    /// <summary>
    /// Records a contact. It cannot lie in the future (two minutes of clock difference are forgiven).
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

/// <summary>How the contact took place.</summary>
public enum FollowUpMethod
{
    Phone = 1,
    Visit = 2,
    Email = 3,
    WeChat = 4,
    Meeting = 5,
    Other = 6,
}

/// <summary>Where follow-ups are kept.</summary>
public interface IFollowUpStore : IStore<FollowUp>
{
    /// <summary>The follow-ups that concern a customer, whatever they are about.</summary>
    Task<IReadOnlyList<FollowUp>> OfCustomerAsync(Guid customerId, CancellationToken cancel);
}
