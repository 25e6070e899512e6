using IntentPortal.Domain.Kernel;

namespace IntentPortal.Domain.FollowUps;

/// <summary>Steps with follow-ups that the services of all records share inside a unit of work.</summary>
internal static class FollowUpOperations
{
    /// <summary>
    /// Records a follow-up: the planned promise is kept, a next one may be made, files go to the record. Null when all
    /// of it could be. Whose the contact is was checked before.
    /// </summary>
    public static async Task<Refusal?> RecordAsync(this IUnitOfWork unit, IFollowUpSubject about, FollowUpEntry entry, CancellationToken cancel)
    {
        Outcome<FollowUp> followUp = FollowUp.Record(
            unit.NewId(), about.SubjectType, about.Id, about.CustomerId, entry.ContactId, entry.Method, entry.TookPlaceAt, unit.Viewer.PersonId, entry.Content, unit.Now);
        if (!followUp.Succeeded)
        {
            return followUp.Refusal;
        }

        unit.FollowUps.Add(followUp.Value);
        await unit.KeepPromiseAsync(about, followUp.Value.TookPlaceAt, cancel);
        return entry.NextPromiseDueOn is { } dueOn && unit.MakePromise(about, dueOn) is { } refusal ? refusal : await unit.AttachAsync(entry.Files, about.SubjectType, about.Id, cancel);
    }

    /// <summary>Attaches stored files to a record; null when all of them could be.</summary>
    public static async Task<Refusal?> AttachAsync(
        this IUnitOfWork unit, IReadOnlyList<StoredFile> files, SubjectType subjectType, Guid subjectId, CancellationToken cancel)
    {
        if (files.Count == 0)
        {
            return null;
        }

        IReadOnlyList<Attachment> existing = await unit.Attachments.OfAsync(subjectId, cancel);
        // The same form from a second tab, or sent again: what the record has already is there.
        files = [.. files.DistinctBy(f => f.Id).Where(f => existing.All(a => a.Id != f.Id))];
        if (existing.Count + files.Count > Limits.Files)
        {
            return new Refusal(RefusalCode.TooManyFiles, Limits.Files);
        }

        foreach (StoredFile file in files)
        {
            Outcome<Attachment> attachment = Attachment.Add(file, subjectType, subjectId, unit.Viewer.PersonId, unit.Now);
            if (!attachment.Succeeded)
            {
                return attachment.Refusal;
            }

            unit.Attachments.Add(attachment.Value);
        }

        return null;
    }
}

/// <summary>What somebody enters about a contact that took place, whatever it was about.</summary>
/// <param name="ContactId">With whom, where known.</param>
/// <param name="Method">How.</param>
/// <param name="TookPlaceAt">When.</param>
/// <param name="Content">What was said.</param>
/// <param name="NextPromiseDueOn">The day of the next follow-up, where one was promised.</param>
/// <param name="Files">Files that belong to it; their bytes are stored already.</param>
public abstract record FollowUpEntry(
    Guid? ContactId, FollowUpMethod Method, DateTimeOffset TookPlaceAt, string? Content, DateOnly? NextPromiseDueOn, IReadOnlyList<StoredFile> Files);
