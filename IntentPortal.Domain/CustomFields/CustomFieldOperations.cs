using IntentPortal.Domain.Kernel;

namespace IntentPortal.Domain.CustomFields;

/// <summary>Steps about user-defined fields that the services share inside a unit of work.</summary>
internal static class CustomFieldOperations
{
    /// <summary>
    /// Checks what a command says in user-defined fields, against the definitions as they are now. A retired field
    /// keeps what it says, whatever is given; a key that was never defined is refused.
    /// </summary>
    /// <param name="unit">The unit of work.</param>
    /// <param name="target">What the record is.</param>
    /// <param name="known">What the record says now.</param>
    /// <param name="given">What the command says.</param>
    /// <param name="complete">Whether the required fields must have a value.</param>
    /// <param name="cancel">Stops it.</param>
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
