using IntentPortal.Domain.Kernel;

namespace IntentPortal.Domain.CustomFields;

/// <summary>Validates a value against the definition of its field.</summary>
internal static class CustomValueCheck
{
    /// <summary>The path of a field in a command.</summary>
    public static string Path(string key) => $"{nameof(CustomValues)}.{key}";

    /// <summary>
    /// Validates a value and returns it in its stored form with the problems found. An option that the record already
    /// had may stay although it was removed.
    /// </summary>
    public static (CustomValue? Value, IReadOnlyList<FieldProblem> Problems) Check(CustomField definition, CustomValue? given, CustomValue? known)
    {
        if (given is null || given == known)
        {
            return (given, []);
        }

        var check = new FieldValidator();
        CustomValue? value = Clean(check, definition.ValueType, definition.Options, Path(definition.Key), given, known);
        return (value, [.. (check.Refusal?.Problems ?? []).Select(problem => problem with { Label = new FieldLabel(definition.NameZh, definition.NameEn) })]);
    }

    /// <summary>Whether a stored value keeps its meaning under another type with these options.</summary>
    public static bool Fits(CustomFieldType type, IReadOnlyList<string> options, CustomValue value)
    {
        var check = new FieldValidator();
        return Clean(check, type, options, string.Empty, value, null) == value && check.Refusal is null;
    }

    private static CustomValue? Clean(FieldValidator check, CustomFieldType type, IReadOnlyList<string> options, string path, CustomValue given, CustomValue? known)
    {
        switch (type)
        {
            case CustomFieldType.Text:
                return Kept(check.Optional(path, Asked(check, path, given.Text), Limits.CustomText));
            case CustomFieldType.LongText:
                return Kept(check.OptionalLines(path, Asked(check, path, given.Text), Limits.CustomLongText));
            case CustomFieldType.WholeNumber:
                return Number(check, path, given, decimals: 0, Limits.CustomWholeNumber);
            case CustomFieldType.Decimal:
                return Number(check, path, given, Limits.CustomDecimals, Limits.CustomDecimal);
            case CustomFieldType.Date:
                check.Date(path, Asked(check, path, given.Day));
                return given;
            case CustomFieldType.YesNo:
                Asked(check, path, given.Yes);
                return given;
            case CustomFieldType.OneOf:
                return Chosen(check, path, Asked(check, path, given.Text) is { } one ? [one] : [], options, known?.Text is { } had ? [had] : []) ? given : null;
            case CustomFieldType.SeveralOf:
                // In the order of the options, so that equal selections are equal texts.
                List<string> several = [.. given.Several.Distinct().OrderBy(o => Place(options, o))];
                return Chosen(check, path, Asked(check, path, several.Count == 0 ? null : several) ?? [], options, known?.Several ?? []) ? CustomValue.Of(several) : null;
            default:
                throw new ArgumentOutOfRangeException(nameof(type), type, "Not a type of field.");
        }
    }

    private static CustomValue? Kept(string? text) => text is null ? null : CustomValue.Of(text);

    private static T? Asked<T>(FieldValidator check, string path, T? given)
    {
        if (given is null)
        {
            check.Add(path, FieldProblemKind.Malformed);
        }

        return given;
    }

    private static CustomValue Number(FieldValidator check, string path, CustomValue given, int decimals, decimal limit)
    {
        if (Asked(check, path, given.Number) is { } number)
        {
            if (number < -limit || number > limit)
            {
                check.Add(path, FieldProblemKind.OutOfRange, limit);
            }
            else if (decimal.Round(number, decimals) != number)
            {
                check.Add(path, FieldProblemKind.Malformed);
            }
        }

        return given;
    }

    private static int Place(IReadOnlyList<string> options, string option)
    {
        int at = options.ToList().IndexOf(option);
        return at < 0 ? int.MaxValue : at;
    }

    private static bool Chosen(FieldValidator check, string path, IReadOnlyList<string> chosen, IReadOnlyList<string> options, IReadOnlyList<string> known)
    {
        if (chosen.All(o => options.Contains(o) || known.Contains(o)))
        {
            return true;
        }

        check.Add(path, FieldProblemKind.OutOfRange, string.Empty);
        return false;
    }
}
