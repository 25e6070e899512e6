using IntentPortal.Domain.Kernel;

namespace IntentPortal.Domain.FollowUps;

/// <summary>Steps for follow-ups that the services of all records share inside a unit of work.</summary>
internal static class FollowUpOperations
{
    /// <summary>
    /// Records a follow-up: fulfils the planned promise, makes the next one if requested, and attaches files to the
    /// record. Null on success. The caller has checked that the contact belongs to the customer.
    /// </summary>
    public static async Task<Refusal?> RecordAsync(this IUnitOfWork unit, IFollowUpSubject about, RecordFollowUp command, CancellationToken cancel)
    {
        Outcome<FollowUp> followUp = FollowUp.Record(
            unit.NewId(), about.SubjectType, about.Id, about.CustomerId, command.ContactId, command.Method, command.TookPlaceAt, unit.Viewer.PersonId, command.Content, unit.Now);
        if (!followUp.Succeeded)
        {
            return followUp.Refusal;
        }

        unit.FollowUps.Add(followUp.Value);
        await unit.KeepPromiseAsync(about, followUp.Value.TookPlaceAt, cancel);
        return command.NextPromiseDueOn is { } dueOn && unit.MakePromise(about, dueOn) is { } refusal ? refusal : await unit.AttachAsync(command.Files, about.SubjectType, about.Id, cancel);
    }

    /// <summary>Attaches stored files to a record; null on success.</summary>
    public static async Task<Refusal?> AttachAsync(
        this IUnitOfWork unit, IReadOnlyList<StoredFile> files, SubjectType subjectType, Guid subjectId, CancellationToken cancel)
    {
        if (files.Count == 0)
        {
            return null;
        }

        IReadOnlyList<Attachment> existing = await unit.Attachments.OfAsync(subjectId, cancel);
        // Files that the record already has are skipped, because the same form may be sent again or from a second tab.
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
