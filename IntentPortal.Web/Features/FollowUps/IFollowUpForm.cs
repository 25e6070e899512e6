using IntentPortal.Domain.FollowUps;

namespace IntentPortal.Web.Features.FollowUps;

/// <summary>What is typed while a contact is recorded or the next one promised, whatever it is about.</summary>
public interface IFollowUpForm
{
    /// <summary>How it took place.</summary>
    FollowUpMethod Method { get; set; }

    /// <summary>With whom.</summary>
    Guid? ContactId { get; set; }

    /// <summary>
    /// When, if the person said so: a draft that is taken up again must not carry the time at which it was begun.
    /// </summary>
    DateTime? TookPlaceAt { get; set; }

    /// <summary>What was said.</summary>
    string? Content { get; set; }

    /// <summary>The day of the next follow-up.</summary>
    DateOnly? Day { get; set; }

    /// <summary>Why that day is another.</summary>
    string? Note { get; set; }

    /// <summary>Files that belong to it.</summary>
    List<StoredFile> Files { get; }
}
