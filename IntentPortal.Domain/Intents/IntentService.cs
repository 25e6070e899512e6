using IntentPortal.Domain.Customers;
using IntentPortal.Domain.CustomFields;
using IntentPortal.Domain.FollowUps;
using IntentPortal.Domain.Kernel;
using IntentPortal.Domain.People;
using IntentPortal.Domain.Settings;

namespace IntentPortal.Domain.Intents;

/// <summary>
/// Captures, edits, assigns and splits intents. Every method checks the actor's rights, runs as one unit of work and
/// returns an outcome.
/// </summary>
public sealed class IntentService(ITransactionRunner work, IFileStore files)
{
    /// <summary>
    /// Captures an intent, optionally with a new customer and its contacts. Sending the same command twice captures
    /// once; different content under the same identity is another intent.
    /// </summary>
    public async Task<Outcome<IntentRef>> CaptureAsync(Guid actor, CaptureIntent command, CancellationToken cancel)
    {
        CaptureIntent known = command with { IntentId = CaptureIdentity.Of(actor, command) };
        Outcome<IntentRef> outcome = await OnceAsync();
        // The same command was sent twice at the same time. The other one was saved first, so its intent is returned.
        return outcome.Refusal is { Code: RefusalCode.AlreadyExists } ? await OnceAsync() : outcome;

        // Returns the intent of an earlier attempt whose answer was lost.
        Task<Outcome<IntentRef>> OnceAsync() => work.RunAsync<IntentRef>(
            actor,
            async (unit, token) => await unit.Intents.FindAsync(known.IntentId, token) is { } before
                ? new IntentRef(before.Id, before.Code)
                : await CaptureAsync(unit, known, token),
            cancel);
    }

    /// <summary>Saves an edited intent.</summary>
    public Task<Outcome<IntentRef>> EditAsync(Guid actor, EditIntent command, CancellationToken cancel) =>
        work.RunAsync<IntentRef>(
            actor,
            async (unit, token) =>
            {
                Outcome<Intent> found = await unit.OpenAsync(command.IntentId, command.Version, IntentRights.MayEdit, token);
                if (!found.Succeeded)
                {
                    return found.Refusal;
                }

                Intent intent = found.Value;
                // Locked, so that a newly selected contact is not moved to another customer at the same time.
                if (command.Details.ContactId is { } contact && contact != intent.ContactId && await unit.LockWithCustomerAsync(intent, token) is { } changed)
                {
                    return changed;
                }

                Outcome<CustomValues> custom = await unit.CustomAsync(CustomFieldTarget.Intent, intent.Custom, command.Details.Custom, complete: true, token);
                return await ChoicesProblemAsync(unit, command.Details, intent.CustomerId, intent, token) is { } retired ? retired
                    : Refusal.Of(intent.Edit(command.Details with { Custom = custom.Value ?? CustomValues.Empty }), custom.Refusal) is { } refusal ? refusal
                    : new IntentRef(intent.Id, intent.Code);
            },
            cancel);

    /// <summary>Attaches files to an intent. Their bytes are already stored.</summary>
    public Task<Outcome<IntentRef>> AddFilesAsync(Guid actor, Guid intentId, IReadOnlyList<StoredFile> files, CancellationToken cancel) =>
        work.RunAsync<IntentRef>(
            actor,
            async (unit, token) =>
            {
                Outcome<Intent> found = await unit.OpenAsync(intentId, null, IntentRights.MayEdit, token);
                return !found.Succeeded ? found.Refusal
                    : found.Value.Status == IntentStatus.Invalid ? new Refusal(RefusalCode.WrongStatus, found.Value.Status)
                    // The intent itself is not saved. It is locked, so that it is not deleted and the limit of
                    // attachments holds.
                    : !await unit.Intents.LockAsync(found.Value, token) ? new Refusal(RefusalCode.Conflict, found.Value.Version)
                    : await unit.AttachAsync(files, SubjectType.Intent, intentId, token) is { } refusal ? refusal
                    : new IntentRef(intentId, found.Value.Code);
            },
            cancel);

    /// <summary>Assigns an intent to a person.</summary>
    public Task<Outcome<IntentRef>> AssignAsync(Guid actor, Guid intentId, Guid ownerId, CancellationToken cancel) =>
        work.RunAsync<IntentRef>(
            actor,
            async (unit, token) =>
            {
                Outcome<Intent> found = await unit.OpenAsync(intentId, null, IntentRights.MayAssign, token);
                return found.Succeeded ? await GiveAsync(unit, found.Value, ownerId, token) : found.Refusal;
            },
            cancel);

    /// <summary>
    /// Takes an intent without an owner. Of several people who take it at the same time one gets it; for the others it is
    /// taken, or no longer theirs to see.
    /// </summary>
    public Task<Outcome<IntentRef>> TakeAsync(Guid actor, Guid intentId, CancellationToken cancel) =>
        work.RunAsync<IntentRef>(
            actor,
            async (unit, token) =>
            {
                Outcome<Intent> found = await unit.OpenAsync(intentId, null, IntentRights.MayAssign, token);
                return !found.Succeeded ? found.Refusal
                    : found.Value.OwnerId is { } ownerId && ownerId != unit.Viewer.PersonId ? new Refusal(RefusalCode.AlreadyTaken)
                    : await GiveAsync(unit, found.Value, unit.Viewer.PersonId, token);
            },
            cancel);

    /// <summary>Assigns several intents to a person; each one succeeds or fails by itself.</summary>
    public Task<IReadOnlyList<BulkResult>> AssignManyAsync(Guid actor, IReadOnlyList<Guid> intentIds, Guid ownerId, CancellationToken cancel) =>
        Bulk.RunAsync(intentIds, id => AssignAsync(actor, id, ownerId, cancel), given => given.Customer);

    /// <summary>Splits an intent in two; returns the child.</summary>
    public Task<Outcome<IntentRef>> SplitAsync(Guid actor, SplitIntent command, CancellationToken cancel) =>
        work.RunAsync<IntentRef>(
            actor,
            async (unit, token) =>
            {
                Outcome<Intent> found = await unit.OpenAsync(command.IntentId, command.Version, IntentRights.MayEdit, token);
                if (!found.Succeeded)
                {
                    return found.Refusal;
                }

                if (await unit.LockWithCustomerAsync(found.Value, token) is { } changed)
                {
                    return changed;
                }

                RecordCode code = await unit.NextCodeAsync(CodeSeries.Intent, token);
                Outcome<Intent> child = found.Value.Split(
                    unit.NewId(), code, command.Subject, command.Content, command.ChildSubject, command.ChildContent, unit.Viewer.PersonId, unit.Now);
                if (!child.Succeeded)
                {
                    return child.Refusal;
                }

                unit.Intents.Add(child.Value);
                return new IntentRef(child.Value.Id, child.Value.Code);
            },
            cancel);

    private static async Task<Outcome<IntentRef>> GiveAsync(IUnitOfWork unit, Intent intent, Guid ownerId, CancellationToken cancel)
    {
        Outcome<IntentOwner> owner = await unit.OwnerAsync(ownerId, cancel);
        if (!owner.Succeeded)
        {
            return owner.Refusal;
        }

        Guid? before = intent.OwnerId;
        if (intent.Assign(ownerId, owner.Value.DepartmentId, unit.Now) is { } refusal)
        {
            return refusal;
        }

        await unit.TransferPromiseAsync(intent.Id, before, ownerId, viewer => IntentRights.Sees(viewer, intent), cancel);
        CustomerWent? went = await unit.GoAlongAsync(intent.CustomerId, ownerId, cancel);
        unit.Notify(ownerId, NotificationKind.IntentAssigned, intent);
        return new IntentRef(intent.Id, intent.Code) { Customer = went };
    }

    private async Task<Outcome<IntentRef>> CaptureAsync(IUnitOfWork unit, CaptureIntent command, CancellationToken cancel)
    {
        if (!IntentRights.MayCapture(unit.Viewer))
        {
            return new Refusal(RefusalCode.NotAllowed);
        }

        Outcome<(Customer Customer, Guid? FirstContactId)> customer = command.NewCustomer is { } quickAdd
            ? await unit.QuickAddAsync(quickAdd, command.Details.SourceId, command.OwnerId, "NewCustomer.", cancel)
            : await ExistingAsync(unit, command.CustomerId, cancel);
        if (!customer.Succeeded)
        {
            return customer.Refusal;
        }

        (Customer chosen, Guid? firstContactId) = customer.Value;
        IntentDetails details = firstContactId is null ? command.Details : command.Details with { ContactId = firstContactId };
        if (await ChoicesProblemAsync(unit, details, chosen.Id, null, cancel, contactIsNew: firstContactId is not null) is { } retired)
        {
            return retired;
        }

        Guid? departmentId = unit.Viewer.DepartmentId;
        if (command.OwnerId is { } ownerId)
        {
            Outcome<IntentOwner> owner = await unit.OwnerAsync(ownerId, cancel);
            if (!owner.Succeeded)
            {
                return owner.Refusal;
            }

            departmentId = owner.Value.DepartmentId ?? departmentId;
        }

        Outcome<CustomValues> custom = await unit.CustomAsync(CustomFieldTarget.Intent, CustomValues.Empty, details.Custom, complete: true, cancel);
        details = details with { Custom = custom.Value ?? CustomValues.Empty };
        RecordCode code = await unit.NextCodeAsync(CodeSeries.Intent, cancel);
        Outcome<Intent> captured = Intent.Capture(command.IntentId, code, details, chosen.Id, command.OwnerId, departmentId, unit.Viewer.PersonId, unit.Now);
        if (Refusal.Of(captured.Refusal, custom.Refusal) is { } wrong)
        {
            return wrong;
        }

        Intent intent = captured.Value!;
        unit.Intents.Add(intent);
        CustomerWent? went = null;
        if (command.OwnerId is { } given)
        {
            if (given != unit.Viewer.PersonId)
            {
                // Captured for somebody else, so the follow-up starts with that owner.
                intent.Assign(given, departmentId, unit.Now);
                unit.Notify(given, NotificationKind.IntentAssigned, intent);
            }

            went = await unit.GoAlongAsync(chosen.Id, given, cancel);
        }

        return command.PromiseDueOn is { } dueOn && unit.MakePromise(intent, dueOn) is { } notPromised ? notPromised
            : await unit.AttachAsync(await OwnFilesAsync(unit, command.Files, cancel), SubjectType.Intent, intent.Id, cancel) is { } refusal ? refusal
            : new IntentRef(intent.Id, intent.Code) { Customer = went };
    }

    // Files that a second tab has already attached to another record are copied, because each record has its own files.
    private async Task<IReadOnlyList<StoredFile>> OwnFilesAsync(IUnitOfWork unit, IReadOnlyList<StoredFile> wanted, CancellationToken cancel)
    {
        List<StoredFile> own = [];
        foreach (StoredFile file in wanted)
        {
            if (await unit.Attachments.FindAsync(file.Id, cancel) is not { } attached || attached.ById != unit.Viewer.PersonId)
            {
                own.Add(file);
                continue;
            }

            await using Stream? bytes = files.Open(file.Id);
            own.Add(bytes is not null && await files.SaveAsync(bytes, Limits.FileBytes, cancel) is { } copy ? file with { Id = copy.Id } : file);
        }

        return own;
    }

    private static async Task<Outcome<(Customer, Guid?)>> ExistingAsync(IUnitOfWork unit, Guid? customerId, CancellationToken cancel)
    {
        if (customerId is not { } id)
        {
            return Refusal.ForField(nameof(CaptureIntent.CustomerId), FieldProblemKind.Required);
        }

        Customer? customer = await unit.Customers.FindAsync(id, cancel);
        if (customer is null || !await unit.SeesAsync(customer, cancel))
        {
            return new Refusal(RefusalCode.NotFound);
        }

        if (!customer.IsInService)
        {
            return new Refusal(RefusalCode.CustomerDeactivated);
        }

        // Locked until the commit, so that the customer is not deactivated at the same time.
        return await unit.Customers.LockAsync(customer, cancel) ? (customer, null) : new Refusal(RefusalCode.Conflict, customer.Version);
    }

    // Values that the intent already had may stay although they are retired.
    private static async Task<Refusal?> ChoicesProblemAsync(
        IUnitOfWork unit, IntentDetails details, Guid customerId, Intent? known, CancellationToken cancel, bool contactIsNew = false)
    {
        if (details.SourceId is { } sourceId && sourceId != known?.SourceId && await unit.Sources.FindAsync(sourceId, cancel) is not { IsActive: true })
        {
            return new Refusal(RefusalCode.ValueRetired, nameof(details.SourceId));
        }

        foreach (Guid productId in details.ProductIds.Take(Limits.Products))
        {
            bool had = known is not null && known.Products.Any(p => p.ProductId == productId);
            if (!had && await unit.Products.FindAsync(productId, cancel) is not { IsActive: true })
            {
                return new Refusal(RefusalCode.ValueRetired, nameof(details.ProductIds));
            }
        }

        if (!contactIsNew && details.ContactId is { } contactId && (await unit.Contacts.FindAsync(contactId, cancel))?.CustomerId != customerId)
        {
            return new Refusal(RefusalCode.ValueRetired, nameof(details.ContactId));
        }

        return null;
    }
}
