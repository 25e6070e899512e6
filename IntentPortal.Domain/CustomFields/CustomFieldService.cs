using IntentPortal.Domain.Kernel;

namespace IntentPortal.Domain.CustomFields;

/// <summary>The user-defined fields that administrators keep.</summary>
public sealed class CustomFieldService(ITransactionRunner work, ICustomFieldQueries values, TimeProvider clock)
{
    // Nodes do not agree on the time to the second, and what was begun before is committed a little later.
    private static readonly TimeSpan margin = TimeSpan.FromMinutes(1);

    /// <summary>Adds a field, or changes what can change of one.</summary>
    public async Task<Outcome<Guid>> SaveAsync(Guid actor, SaveCustomField command, CancellationToken cancel)
    {
        // To look at a million records takes seconds in which nobody could write; inside the unit of work are looked at
        // only those that were changed meanwhile.
        DateTimeOffset since = clock.GetUtcNow() - margin;
        int unfit = command.Id is null ? 0 : await values.CountUnfitAsync(actor, command, cancel);
        return await work.RunAsync<Guid>(
            actor,
            async (unit, token) =>
            {
                if (!unit.Viewer.Is(Roles.Administrator))
                {
                    return new Refusal(RefusalCode.NotAllowed);
                }

                return command.Id is { } id ? await ChangeAsync(unit, id, command, (unfit, since), token) : Add(unit, command);
            },
            cancel);
    }

    private static Outcome<Guid> Add(IUnitOfWork unit, SaveCustomField command)
    {
        Outcome<CustomField> defined = CustomField.Define(unit.NewId(), command);
        if (defined.Refusal is { } refusal)
        {
            return refusal;
        }

        CustomField custom = defined.Value!;
        custom.SetActive(command.IsActive);
        unit.CustomFields.Add(custom);
        return custom.Id;
    }

    private static async Task<Outcome<Guid>> ChangeAsync(IUnitOfWork unit, Guid id, SaveCustomField command, (int Unfit, DateTimeOffset Since) counted, CancellationToken cancel)
    {
        if (await unit.CustomFields.FindAsync(id, cancel) is not { } custom)
        {
            return new Refusal(RefusalCode.NotFound);
        }

        if (custom.Version != command.Version)
        {
            return new Refusal(RefusalCode.Conflict, custom.Version);
        }

        CustomFieldType before = custom.ValueType;
        if (custom.Edit(command) is { } refusal)
        {
            return refusal;
        }

        if (custom.ValueType != before
            && (counted.Unfit > 0 ? counted.Unfit : await unit.CustomFields.CountUnfitSinceAsync(custom, counted.Since, cancel)) is > 0 and var unfit)
        {
            return new Refusal(RefusalCode.ValuesDoNotFit, unfit);
        }

        custom.SetActive(command.IsActive);
        return custom.Id;
    }
}

/// <summary>What an administrator saves of a user-defined field. Without an identity a new one is added.</summary>
/// <param name="Id">The field, or null for a new one.</param>
/// <param name="Version">The version it was read at; 0 for a new one.</param>
/// <param name="Target">What it belongs to; only read for a new one.</param>
/// <param name="Key">The name that values are kept under; only read for a new one.</param>
/// <param name="ValueType">What it holds.</param>
/// <param name="NameZh">Chinese label.</param>
/// <param name="NameEn">English label.</param>
/// <param name="Order">Place in the form.</param>
/// <param name="IsRequired">Whether a form is not saved without it.</param>
/// <param name="Options">What can be chosen, for the types with a list.</param>
/// <param name="IsActive">Whether forms show it.</param>
public sealed record SaveCustomField(
    Guid? Id, long Version, CustomFieldTarget Target, string? Key, CustomFieldType ValueType, string? NameZh, string? NameEn, int? Order, bool IsRequired, IReadOnlyList<string> Options, bool IsActive);
