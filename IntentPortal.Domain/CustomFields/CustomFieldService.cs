using IntentPortal.Domain.Kernel;

namespace IntentPortal.Domain.CustomFields;

/// <summary>Lets administrators maintain user-defined fields.</summary>
public sealed class CustomFieldService(ITransactionRunner work, ICustomFieldQueries values, TimeProvider clock)
{
    // A margin for clock differences between nodes and for transactions that commit some time after their start.
    private static readonly TimeSpan margin = TimeSpan.FromMinutes(1);

    /// <summary>Adds a field or edits an existing one.</summary>
    public async Task<Outcome<Guid>> SaveAsync(Guid actor, SaveCustomField command, CancellationToken cancel)
    {
        // Checking a million records takes seconds and would block writers. It is done before the unit of work, which
        // then checks only the records changed since.
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

/// <summary>Saves a user-defined field, or adds one if there is no identity.</summary>
/// <param name="Id">The field, or null for a new one.</param>
/// <param name="Version">The version that the user read; 0 for a new one.</param>
/// <param name="Target">The kind of record it belongs to; used only for a new one.</param>
/// <param name="Key">The name under which values are stored; used only for a new one.</param>
/// <param name="ValueType">The type of its values.</param>
/// <param name="NameZh">Chinese label.</param>
/// <param name="NameEn">English label.</param>
/// <param name="Order">The position in the form.</param>
/// <param name="IsRequired">Whether forms require a value.</param>
/// <param name="Options">The options, for types that have them.</param>
/// <param name="IsActive">Whether forms show it.</param>
public sealed record SaveCustomField(
    Guid? Id, long Version, CustomFieldTarget Target, string? Key, CustomFieldType ValueType, string? NameZh, string? NameEn, int? Order, bool IsRequired, IReadOnlyList<string> Options, bool IsActive);
