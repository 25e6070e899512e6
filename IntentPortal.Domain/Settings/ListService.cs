using IntentPortal.Domain.Kernel;

namespace IntentPortal.Domain.Settings;

/// <summary>
/// Maintains the administered lists: intent sources, products, industries, regions, reasons, departments. Used values
/// can be retired; unused ones can also be deleted.
/// </summary>
public sealed class ListService(ITransactionRunner work)
{
    /// <summary>Saves an intent source.</summary>
    public Task<Outcome<Guid>> SaveSourceAsync(Guid actor, SaveListValue command, CancellationToken cancel) =>
        SaveAsync(actor, command, unit => unit.Sources, id => new IntentSource(id), (unit, value, token) => PlaceAsync(unit.Sources, value, command.ParentId, token), cancel);

    /// <summary>Saves a product.</summary>
    public Task<Outcome<Guid>> SaveProductAsync(Guid actor, SaveListValue command, CancellationToken cancel) =>
        SaveAsync(actor, command, unit => unit.Products, id => new Product(id), (unit, value, token) => PlaceAsync(unit.Products, value, command.ParentId, token), cancel);

    /// <summary>Saves an industry.</summary>
    public Task<Outcome<Guid>> SaveIndustryAsync(Guid actor, SaveListValue command, CancellationToken cancel) =>
        SaveAsync(actor, command, unit => unit.Industries, id => new Industry(id), (_, _, _) => Task.FromResult<Refusal?>(null), cancel);

    /// <summary>Saves a region.</summary>
    public Task<Outcome<Guid>> SaveRegionAsync(Guid actor, SaveListValue command, CancellationToken cancel) =>
        SaveAsync(actor, command, unit => unit.Regions, id => new Region(id), (unit, value, token) => PlaceAsync(unit.Regions, value, command.ParentId, token), cancel);

    /// <summary>Saves a department.</summary>
    public Task<Outcome<Guid>> SaveDepartmentAsync(Guid actor, SaveListValue command, CancellationToken cancel) =>
        SaveAsync(
            actor,
            command,
            unit => unit.Departments,
            id => new Department(id),
            async (unit, department, token) => await PlaceAsync(unit.Departments, department, command.ParentId, token) ?? department.SetCode(command.Code),
            cancel);

    /// <summary>Saves a reason. Its category cannot be changed after it is added.</summary>
    public Task<Outcome<Guid>> SaveReasonAsync(Guid actor, SaveListValue command, CancellationToken cancel) =>
        command.Id is null && command.Use is not { } use
            ? Task.FromResult<Outcome<Guid>>(Refusal.ForField(nameof(command.Use), FieldProblemKind.Required))
            : SaveAsync(actor, command, unit => unit.Reasons, id => new Reason(id, command.Use!.Value), (_, _, _) => Task.FromResult<Refusal?>(null), cancel);

    /// <summary>Deletes an intent source that nothing uses.</summary>
    public Task<Outcome<Done>> DeleteSourceAsync(Guid actor, Guid id, CancellationToken cancel) => DeleteAsync(actor, id, unit => unit.Sources, cancel);

    /// <summary>Deletes a product that nothing uses.</summary>
    public Task<Outcome<Done>> DeleteProductAsync(Guid actor, Guid id, CancellationToken cancel) => DeleteAsync(actor, id, unit => unit.Products, cancel);

    /// <summary>Deletes an industry that nothing uses.</summary>
    public Task<Outcome<Done>> DeleteIndustryAsync(Guid actor, Guid id, CancellationToken cancel) => DeleteAsync(actor, id, unit => unit.Industries, cancel);

    /// <summary>Deletes a region that nothing uses.</summary>
    public Task<Outcome<Done>> DeleteRegionAsync(Guid actor, Guid id, CancellationToken cancel) => DeleteAsync(actor, id, unit => unit.Regions, cancel);

    /// <summary>Deletes a department that nothing uses.</summary>
    public Task<Outcome<Done>> DeleteDepartmentAsync(Guid actor, Guid id, CancellationToken cancel) => DeleteAsync(actor, id, unit => unit.Departments, cancel);

    /// <summary>Deletes a reason that nothing uses.</summary>
    public Task<Outcome<Done>> DeleteReasonAsync(Guid actor, Guid id, CancellationToken cancel) => DeleteAsync(actor, id, unit => unit.Reasons, cancel);

    private Task<Outcome<Guid>> SaveAsync<T>(
        Guid actor, SaveListValue command, Func<IUnitOfWork, IStore<T>> store, Func<Guid, T> create, Func<IUnitOfWork, T, CancellationToken, Task<Refusal?>> place, CancellationToken cancel)
        where T : ListValue =>
        work.RunAsync<Guid>(
            actor,
            async (unit, token) =>
            {
                if (!unit.Viewer.Is(Roles.Administrator))
                {
                    return new Refusal(RefusalCode.NotAllowed);
                }

                T? value = command.Id is { } id ? await store(unit).FindAsync(id, token) : create(unit.NewId());
                if (value is null)
                {
                    return new Refusal(RefusalCode.NotFound);
                }

                if (command.Id is not null && value.Version != command.Version)
                {
                    return new Refusal(RefusalCode.Conflict, value.Version);
                }

                if (value.Edit(command.NameZh, command.NameEn, command.Order) is { } refusal)
                {
                    return refusal;
                }

                if (await place(unit, value, token) is { } misplaced)
                {
                    return misplaced;
                }

                value.SetActive(command.IsActive);
                if (command.Id is null)
                {
                    store(unit).Add(value);
                }

                return value.Id;
            },
            cancel);

    private Task<Outcome<Done>> DeleteAsync<T>(Guid actor, Guid id, Func<IUnitOfWork, IStore<T>> store, CancellationToken cancel)
        where T : ListValue =>
        work.RunAsync<Done>(
            actor,
            async (unit, token) =>
            {
                if (!unit.Viewer.Is(Roles.Administrator))
                {
                    return new Refusal(RefusalCode.NotAllowed);
                }

                if (await store(unit).FindAsync(id, token) is not { } value)
                {
                    return new Refusal(RefusalCode.NotFound);
                }

                // Operations that refer to a value lock it, so that all references saved before are counted.
                if (!await store(unit).LockAsync(value, token))
                {
                    return new Refusal(RefusalCode.Conflict, value.Version);
                }

                int uses = await unit.ListValueUsage.CountAsync(value, token);
                if (uses > 0)
                {
                    return new Refusal(RefusalCode.InUse, uses);
                }

                store(unit).Remove(value);
                return Done.Instance;
            },
            cancel);

    private static async Task<Refusal?> PlaceAsync<T>(IStore<T> store, T value, Guid? parentId, CancellationToken cancel)
        where T : TreeValue
    {
        // Also stops at a cycle that already exists in the data.
        HashSet<Guid> passed = [value.Id];
        Guid? above = parentId;
        while (above is { } current)
        {
            if (!passed.Add(current))
            {
                return new Refusal(RefusalCode.Cycle);
            }

            if (await store.FindAsync(current, cancel) is not { } parent)
            {
                return new Refusal(RefusalCode.ValueRetired, nameof(SaveListValue.ParentId));
            }

            // All ancestors are locked, so that none of them is moved below this value at the same time.
            if (!await store.LockAsync(parent, cancel))
            {
                return new Refusal(RefusalCode.Conflict, parent.Version);
            }

            above = parent.ParentId;
        }

        value.PutBelow(parentId);
        return null;
    }
}

/// <summary>Saves a list value, or adds one if there is no identity.</summary>
/// <param name="Id">The value, or null for a new one.</param>
/// <param name="Version">The version that the user read; 0 for a new one.</param>
/// <param name="NameZh">Chinese name.</param>
/// <param name="NameEn">English name.</param>
/// <param name="Order">The position in the list.</param>
/// <param name="IsActive">Whether it can be selected.</param>
/// <param name="ParentId">The parent value, in a tree.</param>
/// <param name="Code">The code, for departments.</param>
/// <param name="Use">The category, for new reasons.</param>
public sealed record SaveListValue(
    Guid? Id, long Version, string? NameZh, string? NameEn, int? Order, bool IsActive, Guid? ParentId = null, string? Code = null, ReasonCategory? Use = null);
