using IntentPortal.Domain.CustomFields;
using IntentPortal.Domain.Intents;
using IntentPortal.Domain.Kernel;
using IntentPortal.Domain.Ledger;
using IntentPortal.Domain.Opportunities;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata;

namespace IntentPortal.Infrastructure.Persistence;

/// <summary>
/// Creates the ledger entry of a unit of work by comparing every record with its loaded state, and increments the
/// versions of the changed records.
/// </summary>
internal sealed class LedgerWriter(PortalDbContext context, IReadOnlyList<ISaveStep> steps)
{
    // Derived values and values that are meaningless to readers.
    private static readonly HashSet<string> leftOut =
        [nameof(Aggregate.Id), nameof(Aggregate.Version), ColumnConventions.SearchText, ColumnConventions.ContactSearchText, ColumnConventions.NameKey, ColumnConventions.ShortNameKey, "Number", "NormalName", "PhoneE164", "MobileE164", "FromEnteredAt", "IntentId", "TraceJson",
            // Computed from other fields or records, which have their own lines.
            nameof(Intent.WaitingSince),
            ColumnConventions.LastContactAt, ColumnConventions.NextDueOn, ColumnConventions.NextMovedCount];

    // The promise and follow-up columns of an opportunity change together with records that have their own lines.
    private static readonly HashSet<string> leftOutOfOpportunities = [nameof(Opportunity.PromiseDueOn), nameof(Opportunity.PromiseMovedCount), nameof(Opportunity.LastFollowUpAt)];

    // Long texts of a new record are stored in the record; the ledger stores them when they are replaced.
    private static readonly HashSet<string> longTexts = ["Content", "Description", "Notes"];

    /// <summary>Adds lines for everything that changed; returns whether anything did.</summary>
    public bool Write(Change change)
    {
        List<EntityEntry> entries = [.. context.ChangeTracker.Entries()];
        ILookup<Guid, EntityEntry> parts = entries.Where(e => e.Entity is not Aggregate && OwnerOf(e) is not null).ToLookup(e => OwnerOf(e)!.Value);
        List<EntityEntry> roots = [.. entries.Where(e => e.Entity is Aggregate)];
        bool touched = change.Lines.Count > 0;
        foreach (EntityEntry root in roots)
        {
            var aggregate = (Aggregate)root.Entity;
            bool partsChanged = parts[aggregate.Id].Any(p => p.State != EntityState.Unchanged);
            if (root.State == EntityState.Unchanged && !partsChanged)
            {
                continue;
            }

            touched = true;
            List<(string, object?, object?)> values = [.. Values(root, parts[aggregate.Id])];
            if (root.State != EntityState.Deleted)
            {
                foreach (ISaveStep step in steps)
                {
                    step.Prepare(root);
                }

                aggregate.CountSave();
            }

            Lines(change, aggregate, root.State, LedgerValues.Json(values));
        }

        return touched;
    }

    private static void Lines(Change change, Aggregate aggregate, EntityState state, string values)
    {
        IReadOnlyList<ChangeKind> kinds = state == EntityState.Deleted ? [ChangeKind.Removed]
            : aggregate.Events.Count > 0 ? aggregate.Events
            : [ChangeKind.Edited];
        foreach (ChangeKind kind in kinds)
        {
            // The first line carries the values; the others list further events of the same save.
            change.Add(new ChangeLine(
                change.Id, change.Lines.Count, aggregate.RecordKind, aggregate.Id, aggregate.TimelineId, aggregate.Label, kind, aggregate.Version, values));
            values = LedgerValues.None;
        }
    }

    private static IEnumerable<(string Field, object? Old, object? New)> Values(EntityEntry root, IEnumerable<EntityEntry> parts)
    {
        if (root.State == EntityState.Deleted)
        {
            yield break;
        }

        bool isNew = root.State == EntityState.Added;
        foreach (PropertyEntry property in root.Properties.Where(p => !IsLeftOut(root, p.Metadata.Name)))
        {
            if (property.Metadata.ClrType == typeof(CustomValues))
            {
                foreach ((string, object?, object?) value in Custom(isNew ? CustomValues.Empty : (CustomValues)property.OriginalValue!, (CustomValues)property.CurrentValue!))
                {
                    yield return value;
                }
            }
            else if (isNew && property.CurrentValue is not null && !longTexts.Contains(property.Metadata.Name))
            {
                yield return (property.Metadata.Name, null, property.CurrentValue);
            }
            else if (!isNew && property.IsModified && !Equals(property.OriginalValue, property.CurrentValue))
            {
                yield return (property.Metadata.Name, property.OriginalValue, property.CurrentValue);
            }
        }

        foreach (IGrouping<IEntityType, EntityEntry> group in parts.GroupBy(p => p.Metadata))
        {
            IEnumerable<(string, object?, object?)> values = group.Key.IsOwned() ? Owned(group) : Children(group);
            foreach ((string, object?, object?) value in values)
            {
                yield return value;
            }
        }
    }

    private static bool IsLeftOut(EntityEntry root, string name) => leftOut.Contains(name) || (root.Entity is Opportunity && leftOutOfOpportunities.Contains(name));

    // Written field by field, so that the ledger shows the change of each.
    private static IEnumerable<(string Field, object? Old, object? New)> Custom(CustomValues before, CustomValues after) =>
        before.Filled.Union(after.Filled).Where(key => before[key] != after[key]).Select(key => ($"{nameof(CustomValues)}.{key}", before[key]?.Plain, after[key]?.Plain));

    private static IEnumerable<(string Field, object? Old, object? New)> Owned(IEnumerable<EntityEntry> group)
    {
        EntityEntry? before = group.FirstOrDefault(e => e.State is EntityState.Deleted or EntityState.Modified or EntityState.Unchanged);
        EntityEntry? after = group.FirstOrDefault(e => e.State is EntityState.Added or EntityState.Modified or EntityState.Unchanged);
        foreach (IProperty property in (before ?? after)!.Metadata.GetProperties().Where(p => !leftOut.Contains(p.Name)))
        {
            object? old = before?.Property(property.Name).OriginalValue;
            object? current = after?.Property(property.Name).CurrentValue;
            if (!Equals(old, current))
            {
                yield return (property.Name, old, current);
            }
        }
    }

    private static IEnumerable<(string Field, object? Old, object? New)> Children(IGrouping<IEntityType, EntityEntry> group)
    {
        if (group.All(e => e.State == EntityState.Unchanged))
        {
            yield break;
        }

        // A child row is identified by the other part of its key, such as the product of an intent or the person of a
        // customer.
        IForeignKey toOwner = group.Key.GetForeignKeys().First(k => typeof(Aggregate).IsAssignableFrom(k.PrincipalEntityType.ClrType) && k.PrincipalToDependent is not null);
        IProperty other = group.Key.FindPrimaryKey()!.Properties.First(p => !toOwner.Properties.Contains(p));
        object[] Keys(Func<EntityState, bool> states) => [.. group.Where(e => states(e.State)).Select(e => e.Property(other.Name).CurrentValue!)];
        yield return (
            toOwner.PrincipalToDependent!.Name,
            Keys(s => s is EntityState.Unchanged or EntityState.Deleted),
            Keys(s => s is EntityState.Unchanged or EntityState.Added));
    }

    private static Guid? OwnerOf(EntityEntry entry)
    {
        IForeignKey? key = entry.Metadata.IsOwned()
            ? entry.Metadata.FindOwnership()
            : entry.Metadata.GetForeignKeys().FirstOrDefault(k => typeof(Aggregate).IsAssignableFrom(k.PrincipalEntityType.ClrType) && k.PrincipalToDependent is not null);
        return key is null ? null : (Guid?)entry.Property(key.Properties[0].Name).CurrentValue;
    }
}
