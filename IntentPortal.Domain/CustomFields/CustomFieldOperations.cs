using IntentPortal.Domain.Kernel;

namespace IntentPortal.Domain.CustomFields;

/// <summary>Steps for user-defined fields that the services share inside a unit of work.</summary>
internal static class CustomFieldOperations
{
    /// <summary>
    /// Validates the user-defined fields of a command against the current definitions. A retired field keeps its value,
    /// whatever is given. Unknown keys are refused.
    /// </summary>
    /// <param name="unit">The unit of work.</param>
    /// <param name="target">The kind of record.</param>
    /// <param name="known">The current values of the record.</param>
    /// <param name="given">The values in the command.</param>
    /// <param name="complete">Whether required fields must have a value.</param>
    /// <param name="cancel">Cancels the operation.</param>
    public static async Task<Outcome<CustomValues>> CustomAsync(
        this IUnitOfWork unit, CustomFieldTarget target, CustomValues known, CustomValues given, bool complete, CancellationToken cancel)
    {
        if (!complete && given.Given.Count == 0)
        {
            return CustomValues.Empty;
        }

        IReadOnlyList<CustomField> definitions = await unit.CustomFields.OfAsync(target, cancel);
        if (given.Given.FirstOrDefault(key => definitions.All(d => d.Key != key)) is { } unknown)
        {
            return new Refusal(RefusalCode.ValueRetired, CustomValueCheck.Path(unknown));
        }

        CustomValues kept = CustomValues.Empty;
        List<FieldProblem> problems = [];
        HashSet<string> keys = [.. given.Given];
        foreach (CustomField definition in definitions.Where(d => d.IsActive))
        {
            CustomValue? value = known[definition.Key];
            if (keys.Contains(definition.Key))
            {
                (value, IReadOnlyList<FieldProblem> found) = CustomValueCheck.Check(definition, given[definition.Key], value);
                problems.AddRange(found);
                kept = kept.With(definition.Key, value);
                if (found.Count > 0)
                {
                    continue;
                }
            }

            if (complete && definition.IsRequired && value is null)
            {
                problems.Add(new FieldProblem(CustomValueCheck.Path(definition.Key), FieldProblemKind.Required) { Label = new FieldLabel(definition.NameZh, definition.NameEn) });
            }
        }

        return problems.Count == 0 ? kept : new Refusal(RefusalCode.InvalidInput) { Problems = problems };
    }
}
