using System.Text.Json;
using IntentPortal.Domain.Kernel;

namespace IntentPortal.Domain.Customers;

/// <summary>A merge in progress. It records what is moved, so that the merge can be undone.</summary>
/// <param name="unit">The unit of work.</param>
/// <param name="merged">The customer that becomes a pointer.</param>
/// <param name="survivor">The customer that receives all records.</param>
/// <param name="joinedContacts">Contacts of the merged customer that were joined, with the survivor's contact that each
/// was joined with.</param>
public sealed class MergeInProgress(IUnitOfWork unit, Customer merged, Customer survivor, IReadOnlyDictionary<Guid, Guid> joinedContacts)
{
    private readonly List<MovedRecord> moved = [];
    private readonly List<RepointedRecord> repointed = [];
    private readonly Dictionary<string, JsonElement> parts = [];

    /// <summary>The unit of work.</summary>
    public IUnitOfWork Unit => unit;

    /// <summary>The customer that becomes a pointer.</summary>
    public Customer Merged => merged;

    /// <summary>The customer that receives all records.</summary>
    public Customer Survivor => survivor;

    /// <summary>The records moved so far.</summary>
    public IReadOnlyList<MovedRecord> Moved => moved;

    /// <summary>The records whose contact was joined with another.</summary>
    public IReadOnlyList<RepointedRecord> Repointed => repointed;

    /// <summary>What participants stored for the undo, each under its own name.</summary>
    public IReadOnlyDictionary<string, JsonElement> Parts => parts;

    /// <summary>Moves a record to the survivor.</summary>
    public void Move(Aggregate record, Action<Guid> moveTo)
    {
        moveTo(survivor.Id);
        moved.Add(new MovedRecord(record.RecordKind, record.Id));
    }

    /// <summary>Points a record to the contact that its own was joined with.</summary>
    public void Repoint(Aggregate record, Guid? contactId, Action<Guid?> pointTo)
    {
        if (contactId is { } before && joinedContacts.TryGetValue(before, out Guid kept))
        {
            pointTo(kept);
            repointed.Add(new RepointedRecord(record.RecordKind, record.Id, before, kept));
        }
    }

    /// <summary>Stores data that the participant needs to undo its part.</summary>
    public void Remember<T>(string name, IReadOnlyCollection<T> values)
    {
        if (values.Count > 0)
        {
            parts[name] = JsonSerializer.SerializeToElement(values);
        }
    }
}

/// <summary>A record that was moved from one customer to another.</summary>
public sealed record MovedRecord(RecordKind Kind, Guid Id);

/// <summary>A record that was pointed from a joined contact to the one that it was joined with.</summary>
public sealed record RepointedRecord(RecordKind Kind, Guid Id, Guid FromContactId, Guid ToContactId);
