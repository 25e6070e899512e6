using System.Text.RegularExpressions;
using IntentPortal.Domain.Kernel;

namespace IntentPortal.Domain.CustomFields;

/// <summary>
/// 自定义项: a field that an administrator adds to intents, customers, contacts or opportunities. It is retired, never
/// deleted: records may carry values for it.
/// </summary>
public sealed partial class CustomField : Aggregate
{
    private CustomField()
    {
    }

    /// <summary>What it belongs to; fixed when it is added.</summary>
    public CustomFieldTarget Target { get; private set; }

    /// <summary>The name that values are kept under, unique for its target; fixed when it is added.</summary>
    public string Key { get; private set; } = string.Empty;

    /// <summary>What it holds; can become something else as long as no record says what that could not hold.</summary>
    public CustomFieldType ValueType { get; private set; }

    /// <summary>The Chinese label.</summary>
    public string NameZh { get; private set; } = string.Empty;

    /// <summary>The English label.</summary>
    public string NameEn { get; private set; } = string.Empty;

    /// <summary>The place in the form, small first.</summary>
    public int Order { get; private set; }

    /// <summary>Whether a form is not saved without it.</summary>
    public bool IsRequired { get; private set; }

    /// <summary>What can be chosen, in order; empty for types without a list.</summary>
    public IReadOnlyList<string> Options { get; private set; } = [];

    /// <summary>Whether forms show it. A retired field keeps its data.</summary>
    public bool IsActive { get; private set; } = true;

    /// <inheritdoc />
    public override RecordKind RecordKind => RecordKind.CustomField;

    /// <inheritdoc />
    public override string Label => NameZh;

    /// <summary>Whether fields of this type are filled from a list.</summary>
    public static bool HasOptions(CustomFieldType type) => type is CustomFieldType.OneOf or CustomFieldType.SeveralOf;

    /// <summary>Adds a field.</summary>
    public static Outcome<CustomField> Define(Guid id, SaveCustomField command)
    {
        var check = new FieldValidator();
        var defined = new CustomField
        {
            Id = id,
            Target = check.Defined(nameof(Target), command.Target),
            ValueType = check.Defined(nameof(ValueType), command.ValueType),
            Key = check.Required(nameof(Key), command.Key, Limits.CustomFieldKey),
        };
        // Keys go into paths inside stored values: nothing in them may need quoting there.
        if (defined.Key.Length > 0 && !KeyForm().IsMatch(defined.Key))
        {
            check.Add(nameof(Key), FieldProblemKind.Malformed);
        }

        if (defined.Fill(check, command) is { } refusal)
        {
            return refusal;
        }

        defined.Record(ChangeKind.Added);
        return defined;
    }

    /// <summary>
    /// Changes everything that can change: type, labels, order, whether it is required, and what can be chosen. That
    /// the values fit another type is seen to by the caller.
    /// </summary>
    public Refusal? Edit(SaveCustomField command)
    {
        var before = (NameZh, NameEn, Order, IsRequired, Options, ValueType);
        var check = new FieldValidator();
        ValueType = check.Defined(nameof(ValueType), command.ValueType);
        if (Fill(check, command) is { } refusal)
        {
            ValueType = before.ValueType;
            return refusal;
        }

        // Retiring and reviving come through the same form: the ledger tells of an edit only where there was one.
        if (before != (NameZh, NameEn, Order, IsRequired, Options, ValueType))
        {
            Record(ChangeKind.Edited);
        }

        return null;
    }

    /// <summary>Whether a value can stand in it.</summary>
    public bool Fits(CustomValue value) => CustomValueCheck.Fits(ValueType, Options, value);

    /// <summary>Takes it out of the forms, or back in.</summary>
    public void SetActive(bool active)
    {
        if (IsActive != active)
        {
            IsActive = active;
            Record(active ? ChangeKind.Revived : ChangeKind.Retired);
        }
    }

    private Refusal? Fill(FieldValidator check, SaveCustomField command)
    {
        string zh = check.Required(nameof(NameZh), command.NameZh, Limits.Name);
        string en = check.Required(nameof(NameEn), command.NameEn, Limits.Name);
        int order = check.Whole(nameof(Order), command.Order, 1_000_000);
        IReadOnlyList<string> options = CheckOptions(check, command.Options);
        if (check.Refusal is { } refusal)
        {
            return refusal;
        }

        (NameZh, NameEn, Order, IsRequired) = (zh, en, order, command.IsRequired);
        Options = Options.SequenceEqual(options) ? Options : options;
        return null;
    }

    private IReadOnlyList<string> CheckOptions(FieldValidator check, IReadOnlyList<string> given)
    {
        if (!HasOptions(ValueType))
        {
            return [];
        }

        List<string> options = [];
        foreach (string text in given)
        {
            if (check.Optional(nameof(Options), text, Limits.Name) is { } option && !options.Contains(option, StringComparer.Ordinal))
            {
                options.Add(option);
            }
        }

        if (options.Count == 0)
        {
            check.Add(nameof(Options), FieldProblemKind.Required);
        }
        else if (options.Count > Limits.CustomFieldOptions)
        {
            check.Add(nameof(Options), FieldProblemKind.TooMany, Limits.CustomFieldOptions);
        }

        return options;
    }

    [GeneratedRegex("^[a-z][a-z0-9_]*\\z", RegexOptions.CultureInvariant)]
    private static partial Regex KeyForm();
}

/// <summary>The records that can carry user-defined fields. Stored as numbers: only add, never renumber.</summary>
public enum CustomFieldTarget
{
    Intent = 1,
    Customer = 2,
    Contact = 3,
    Opportunity = 4,
}

/// <summary>What a user-defined field holds. Stored as numbers: only add, never renumber.</summary>
public enum CustomFieldType
{
    Text = 1,
    LongText = 2,
    WholeNumber = 3,
    Decimal = 4,
    Date = 5,
    YesNo = 6,
    OneOf = 7,
    SeveralOf = 8,
}
