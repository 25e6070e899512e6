using IntentPortal.Domain.Customers.Duplicates;
using IntentPortal.Domain.Kernel;
using IntentPortal.Domain.People;

namespace IntentPortal.Domain.Customers.HandOvers;

/// <summary>移交: requests customers that others own, and answers such requests.</summary>
public sealed class HandOverService(ITransactionRunner work)
{
    /// <summary>Requests a customer from its owner and the managers of its department.</summary>
    public Task<Outcome<Guid>> RequestAsync(Guid actor, Guid customerId, string? reason, CancellationToken cancel) =>
        work.RunAsync<Guid>(
            actor,
            async (unit, token) =>
            {
                if (!CustomerRights.CanOwn(unit.Viewer.Roles))
                {
                    return new Refusal(RefusalCode.NotAllowed);
                }

                if (await unit.Customers.FindAsync(customerId, token) is not { } customer)
                {
                    return new Refusal(RefusalCode.NotFound);
                }

                if (await unit.HandOvers.IsWaitingAsync(customerId, unit.Viewer.PersonId, token))
                {
                    return new Refusal(RefusalCode.AlreadyExists);
                }

                if (!await unit.Customers.LockAsync(customer, token))
                {
                    return new Refusal(RefusalCode.Conflict, customer.Version);
                }

                Outcome<HandOverRequest> request = HandOverRequest.Ask(unit.NewId(), customer, unit.Viewer.PersonId, reason, unit.Now);
                if (!request.Succeeded)
                {
                    return request.Refusal;
                }

                unit.HandOvers.Add(request.Value);
                // Managers are notified even if there is an owner, so that they can answer while the owner is away.
                IReadOnlyList<Guid> managers = await unit.HandOvers.WhoAnswersAsync(customer.DepartmentId, token);
                foreach (Guid person in managers.Select(id => (Guid?)id).Append(customer.OwnerId).OfType<Guid>().Distinct())
                {
                    Notify(unit, person, NotificationKind.HandOverRequested, request.Value, customer.Code);
                }

                return request.Value.Id;
            },
            cancel);

    /// <summary>
    /// Accepts or declines a request; open to the owner, a manager of the department or an administrator. On acceptance
    /// the requester becomes the owner.
    /// </summary>
    public Task<Outcome<Done>> AnswerAsync(Guid actor, AnswerHandOver command, CancellationToken cancel) =>
        work.RunAsync<Done>(
            actor,
            async (unit, token) =>
            {
                if (await unit.HandOvers.FindAsync(command.RequestId, token) is not { } request
                    || await unit.Customers.FindAsync(request.CustomerId, token) is not { } customer
                    || !HandOverRights.MayAnswer(unit.Viewer, customer))
                {
                    return new Refusal(RefusalCode.NotFound);
                }

                if (request.Version != command.Version)
                {
                    return new Refusal(RefusalCode.Conflict, request.Version);
                }

                if (request.Close(command.Accept, command.Answer, unit.Viewer.PersonId, unit.Now) is { } refusal)
                {
                    return refusal;
                }

                Guid? owner = customer.OwnerId;
                if (command.Accept)
                {
                    if (!customer.IsInService)
                    {
                        return new Refusal(customer.MergedIntoId is null ? RefusalCode.CustomerDeactivated : RefusalCode.CustomerMerged);
                    }

                    Outcome<Person> asker = await unit.CustomerOwnerAsync(request.AskedById, token);
                    if (!asker.Succeeded)
                    {
                        return asker.Refusal;
                    }

                    customer.Assign(asker.Value.Id, asker.Value.DepartmentId);
                    await unit.TransferPromiseAsync(customer, owner, asker.Value.Id, token);
                }

                if (owner is { } ownerId && ownerId != request.AskedById)
                {
                    Notify(unit, ownerId, command.Accept ? NotificationKind.HandOverAccepted : NotificationKind.HandOverDeclined, request, customer.Code);
                }

                // A declined requester must not learn anything that was masked before.
                Notify(
                    unit, request.AskedById, command.Accept ? NotificationKind.HandOverAccepted : NotificationKind.HandOverDeclined, request,
                    command.Accept ? customer.Code : MaskedName.Of(customer.Name));
                return Done.Instance;
            },
            cancel);

    private static void Notify(IUnitOfWork unit, Guid personId, NotificationKind kind, HandOverRequest request, string label)
    {
        if (personId != unit.Viewer.PersonId)
        {
            unit.Notifications.Add(new Notification(unit.NewId(), personId, kind, RecordKind.HandOverRequest, request.Id, label, unit.Now));
        }
    }
}

/// <summary>The answer to a hand-over request.</summary>
/// <param name="RequestId">The request.</param>
/// <param name="Version">The version that was read.</param>
/// <param name="Accept">Whether the customer is handed over.</param>
/// <param name="Answer">A message to the requester; required when declined.</param>
public sealed record AnswerHandOver(Guid RequestId, long Version, bool Accept, string? Answer);
