using System.Text.RegularExpressions;
using IntentPortal.Domain.Kernel;

namespace IntentPortal.Domain.CustomFields;

/// <summary>
/// 自定义项: a field that an administrator adds to intents, customers, contacts or opportunities. It is retired and never
/// deleted, because records may have values for it.
/// </summary>
public sealed partial class CustomField : Aggregate
{
    private CustomField()
    {
    }

    /// <summary>The kind of record it belongs to; cannot be changed.</summary>
    public CustomFieldTarget Target { get; private set; }

    /// <summary>The name under which values are stored, unique for its target; cannot be changed.</summary>
    public string Key { get; private set; } = string.Empty;

    /// <summary>The type of its values; can be changed as long as all existing values fit.</summary>
    public CustomFieldType ValueType { get; private set; }

    /// <summary>The Chinese label.</summary>
    public string NameZh { get; private set; } = string.Empty;

    /// <summary>The English label.</summary>
    public string NameEn { get; private set; } = string.Empty;

    /// <summary>The position in the form, ascending.</summary>
    public int Order { get; private set; }

    /// <summary>Whether forms require a value.</summary>
    public bool IsRequired { get; private set; }

    /// <summary>The options in order; empty for types without options.</summary>
    public IReadOnlyList<string> Options { get; private set; } = [];

    /// <summary>Whether forms show it. A retired field keeps its values.</summary>
    public bool IsActive { get; private set; } = true;

    /// <inheritdoc />
    public override RecordKind RecordKind => RecordKind.CustomField;

    /// <inheritdoc />
    public override string Label => NameZh;

    /// <summary>Whether fields of this type have options.</summary>
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
            Key = check.RequiredCode(nameof(Key), command.Key, Limits.CustomFieldKey),
        };
        // Keys are used in paths inside stored values, so they must not contain characters that need quoting.
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
    /// Changes everything that can be changed: type, labels, order, required flag and options. The caller checks that
    /// existing values fit a new type.
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

        // Retiring and reactivating use the same form, so an edit is recorded only if something changed.
        if (before != (NameZh, NameEn, Order, IsRequired, Options, ValueType))
        {
            Record(ChangeKind.Edited);
        }

        return null;
    }

    /// <summary>Whether the field can hold a value.</summary>
    public bool Fits(CustomValue value) => CustomValueCheck.Fits(ValueType, Options, value);

    /// <summary>Retires or reactivates the field.</summary>
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

/// <summary>The type of a user-defined field. Stored as numbers: only add, never renumber.</summary>
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
