using IntentPortal.Domain.Customers;
using IntentPortal.Domain.FollowUps;
using IntentPortal.Domain.Intents;
using IntentPortal.Domain.Kernel;
using IntentPortal.Domain.Opportunities;
using IntentPortal.Domain.People;
using IntentPortal.Domain.Reference;
using IntentPortal.Domain.Rules;
using IntentPortal.Infrastructure.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;

namespace IntentPortal.Infrastructure.FollowUps;

/// <summary>
/// Runs the escalation ladder. Each step is saved together with its notifications in one unit of work, and a unique
/// index ensures that only one of several nodes takes it. A promise that is moved to another day starts the ladder
/// again on that day.
/// </summary>
internal sealed class Escalations(
    IDbContextFactory<PortalDbContext> contexts, ITransactionRunner work, IReferenceData reference, TimeProvider clock, ILogger<Escalations> logger)
{
    // Promises that were due longer before their last step predate the ladder and are left to the promise statistics.
    private const int LongestOverdueDays = 60;

    // An upper bound for weekends and holidays: the working days of a ladder contain fewer free days than working days.
    private const int DaysForAWorkingDay = 2;

    // A step that was reached longer ago is saved without notifications, so that the first run of the ladder does not
    // flood anybody. The next step notifies as usual.
    private const int OldNewsDays = 7;

    /// <summary>Takes every step that is due; returns the number of promises that were escalated.</summary>
    public async Task<int> ClimbAsync(CancellationToken cancel)
    {
        ReferenceLists lists = await reference.ReloadAsync(cancel);
        DateOnly today = lists.Rules.Calendar.DayOf(clock.GetUtcNow());
        int climbed = 0;
        foreach (Due due in await DueAsync(today, lists.Rules.Values, cancel))
        {
            EscalationStep[] steps = [.. EscalationLadder.Reached(lists.Rules, due.DueOn, today).Except(due.Taken)];
            climbed += steps.Length > 0 && await TryTakeAsync(due, steps, lists, today, cancel) ? 1 : 0;
        }

        return climbed;
    }

    // A promise that fails must not prevent the others from being escalated.
    private async Task<bool> TryTakeAsync(Due due, EscalationStep[] steps, ReferenceLists lists, DateOnly today, CancellationToken cancel)
    {
        try
        {
            return (await TakeAsync(due, steps, lists, today, cancel)).Succeeded;
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            logger.LogError(fault, "Promise {Promise} could not be escalated", due.PromiseId);
            return false;
        }
    }

    private async Task<IReadOnlyList<Due>> DueAsync(DateOnly today, RuleValues rules, CancellationToken cancel)
    {
        await using PortalDbContext context = await contexts.CreateDbContextAsync(cancel);
        int longest = Math.Max(rules.RedAfterDays, Math.Max(rules.ManagerAfterDays, rules.ManagerAboveAfterDays));
        DateOnly since = today.AddDays(-LongestOverdueDays - (DaysForAWorkingDay * longest));
        // Promises at the top of the ladder are excluded, so that they are not read on every run.
        var promises = await context.Promises.AsNoTracking()
            .Where(p => p.State == PromiseState.Planned && p.DueOn <= today && p.DueOn >= since)
            .Where(p => !context.Escalations.Any(e => e.PromiseId == p.Id && e.DueOn == p.DueOn && e.Step == EscalationStep.ManagerAbove))
            .OrderBy(p => p.DueOn).ThenBy(p => p.Id)
            .Select(p => new { p.Id, p.DueOn, Taken = context.Escalations.Where(e => e.PromiseId == p.Id && e.DueOn == p.DueOn).Select(e => e.Step).ToList() })
            .ToListAsync(cancel);
        return [.. promises.Select(p => new Due(p.Id, p.DueOn, p.Taken))];
    }

    private Task<Outcome<Done>> TakeAsync(Due due, EscalationStep[] steps, ReferenceLists lists, DateOnly today, CancellationToken cancel) => work.RunAsSystemAsync<Done>(
        async (unit, token) =>
        {
            Promise? promise = await unit.Promises.FindAsync(due.PromiseId, token);
            if (promise is not { State: PromiseState.Planned } || promise.DueOn != due.DueOn || await AboutAsync(unit, promise, token) is not { } about)
            {
                return new Refusal(RefusalCode.ChangedSince);
            }

            HashSet<Guid> told = [];
            // The highest step first, so that a person who is concerned by several steps is notified only of the
            // highest.
            foreach (EscalationStep step in steps.OrderDescending())
            {
                unit.Escalations.Add(new Escalation(unit.NewId(), promise, step, unit.Now));
                if (EscalationLadder.DayOf(lists.Rules, step, due.DueOn) < today.AddDays(-OldNewsDays))
                {
                    continue;
                }

                foreach (Guid person in EscalationLadder.Told(step, about.OwnerId ?? promise.ById, lists.People, lists.Departments).Where(told.Add))
                {
                    unit.Notifications.Add(new Notification(unit.NewId(), person, EscalationLadder.Says(step), about.Kind, promise.SubjectId, about.Label, unit.Now));
                }
            }

            return Done.Instance;
        },
        cancel);

    private static async Task<About?> AboutAsync(IUnitOfWork unit, Promise promise, CancellationToken cancel) => promise.SubjectType switch
    {
        SubjectType.Intent => await unit.Intents.FindAsync(promise.SubjectId, cancel) is { } intent ? new About(RecordKind.Intent, intent.Label, intent.OwnerId) : null,
        SubjectType.Customer => await unit.Customers.FindAsync(promise.SubjectId, cancel) is { } customer ? new About(RecordKind.Customer, customer.Label, customer.OwnerId) : null,
        SubjectType.Opportunity => await unit.Opportunities.FindAsync(promise.SubjectId, cancel) is { } opportunity ? new About(RecordKind.Opportunity, opportunity.Label, opportunity.OwnerId) : null,
        _ => throw new ArgumentOutOfRangeException(nameof(promise), promise.SubjectType, "Not a kind of record that is followed up."),
    };

    private sealed record Due(Guid PromiseId, DateOnly DueOn, IReadOnlyList<EscalationStep> Taken);

    private sealed record About(RecordKind Kind, string Label, Guid? OwnerId);
}
