using IntentPortal.Domain.FollowUps;
using IntentPortal.Domain.Intents;
using IntentPortal.Domain.Kernel;
using IntentPortal.Domain.Ledger;
using IntentPortal.Domain.Opportunities;
using IntentPortal.Infrastructure.Persistence;

namespace IntentPortal.Infrastructure.DemoData;

/// <summary>Generates the history of one intent step by step, with its ledger entries.</summary>
internal sealed class DemoStory(DemoRandom random, DateTimeOffset now, DateTimeOffset start)
{
    private readonly List<FollowUp> followUps = [];
    private readonly List<Promise> promises = [];
    private readonly List<Change> changes = [];
    private Opportunity? opportunity;

    /// <summary>The current time in the history.</summary>
    public DateTimeOffset At { get; private set; } = start;

    /// <summary>Advances the time; false when that would be in the future.</summary>
    public bool Later(TimeSpan least, TimeSpan most)
    {
        DateTimeOffset next = At + random.Span(least, most);
        if (next >= now)
        {
            return false;
        }

        At = next;
        return true;
    }

    /// <summary>Writes a step to the ledger as a separate commit and increments the record's version.</summary>
    public void Tell(DateTimeOffset at, Guid actorId, Aggregate record, ChangeKind kind, params (string Field, object? Old, object? New)[] values)
    {
        record.CountSave();
        var change = new Change(random.NewId(at), at, actorId);
        change.Add(new ChangeLine(
            change.Id, 0, record.RecordKind, record.Id, record.TimelineId, record.Label, kind, record.Version, LedgerValues.Json(values)));
        changes.Add(change);
    }

    /// <summary>Records a follow-up of an intent, which fulfils the planned promise.</summary>
    public void Record(DemoRandom chance, DemoCustomer customer, Intent intent, Guid byId)
    {
        Record(chance, customer, intent, intent.ContactId, byId);
        intent.FollowUp(At, At);
        intent.CountSave();
    }

    /// <summary>Records a follow-up of an opportunity, which fulfils the planned promise.</summary>
    public void Record(DemoRandom chance, DemoCustomer customer, Opportunity about, Guid byId)
    {
        Record(chance, customer, about, about.ContactId, byId);
        about.FollowUp(At);
        about.CountSave();
    }

    /// <summary>Promises the next follow-up, and sometimes moves it.</summary>
    public void PromiseNext(DemoRandom chance, IFollowUpSubject about, Guid byId)
    {
        DateOnly today = DateOnly.FromDateTime(At.UtcDateTime);
        Promise promise = Promise.Make(chance.NewId(At), about.SubjectType, about.Id, byId, today.AddDays(chance.Between(2, 25)), At).Value
            ?? throw new InvalidOperationException("Demo data: promise refused.");
        promises.Add(promise);
        Tell(At, byId, promise, ChangeKind.PromiseMade);
        if (chance.Chance(0.2))
        {
            DateOnly first = promise.DueOn;
            promise.Move(first.AddDays(chance.Between(2, 10)), chance.Pick(DemoWords.MoveReasons).Zh, At);
            Tell(At, byId, promise, ChangeKind.PromiseMoved, ("DueOn", first, promise.DueOn));
        }

        about.SetNextPromise(promise.DueOn, promise.MovedCount);
    }

    /// <summary>Drops the planned promise, because the intent is confirmed.</summary>
    public void DropPromise(Intent intent, Guid byId)
    {
        if (Planned(intent) is { } promise)
        {
            promise.Drop(At);
            Tell(At, byId, promise, ChangeKind.PromiseDropped);
        }

        intent.SetNextPromise(null, 0);
    }

    /// <summary>Sets the opportunity created from the intent.</summary>
    public void Make(Opportunity made) => opportunity = made;

    /// <summary>Returns the intent with its complete history.</summary>
    public DemoIntent Finish(Intent intent) => new(intent, followUps, promises, opportunity, changes);

    private void Record(DemoRandom chance, DemoCustomer customer, IFollowUpSubject about, Guid? contactId, Guid byId)
    {
        (string zh, string en) = chance.Pick(DemoWords.FollowUps);
        FollowUp followUp = FollowUp.Record(
            chance.NewId(At), about.SubjectType, about.Id, about.CustomerId, contactId, chance.Pick(Enum.GetValues<FollowUpMethod>()), At, byId,
            customer.IsChinese ? zh : en, At).Value ?? throw new InvalidOperationException("Demo data: follow-up refused.");
        followUps.Add(followUp);
        Planned(about)?.Keep(At);
        about.SetNextPromise(null, 0);
        Tell(At, byId, followUp, ChangeKind.FollowedUp);
    }

    private Promise? Planned(IFollowUpSubject about) => promises.Find(p => p.SubjectId == about.Id && p.State == PromiseState.Planned);
}
