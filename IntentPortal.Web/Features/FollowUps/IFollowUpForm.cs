using IntentPortal.Domain.FollowUps;

namespace IntentPortal.Web.Features.FollowUps;

/// <summary>The values of a form that records a follow-up or promises the next one, for any kind of record.</summary>
public interface IFollowUpForm
{
    /// <summary>The method.</summary>
    FollowUpMethod Method { get; set; }

    /// <summary>The contact.</summary>
    Guid? ContactId { get; set; }

    /// <summary>
    /// The time, if the user entered one. It is not preset, because a restored draft would carry an old time.
    /// </summary>
    DateTime? TookPlaceAt { get; set; }

    /// <summary>What was said.</summary>
    string? Content { get; set; }

    /// <summary>The day of the next follow-up.</summary>
    DateOnly? Day { get; set; }

    /// <summary>The reason why the day was moved.</summary>
    string? Note { get; set; }

    /// <summary>The attached files.</summary>
    List<StoredFile> Files { get; }
}
