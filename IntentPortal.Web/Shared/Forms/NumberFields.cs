using IntentPortal.Domain.Kernel;

namespace IntentPortal.Web.Shared.Forms;

/// <summary>
/// The number fields of one form. The form validates them before it saves, so that nothing is saved while a number is
/// unreadable or out of range.
/// </summary>
public sealed class NumberFields
{
    private readonly List<NumberField> fields = [];

    /// <summary>Registers a field of the form.</summary>
    public void Add(NumberField field) => fields.Add(field);

    /// <summary>Removes a field from the form.</summary>
    public void Remove(NumberField field) => fields.Remove(field);

    /// <summary>
    /// Validates all fields, marks the invalid ones and focuses the first. Returns null when all are valid. Also
    /// returns null when numbers are only missing, because the service reports all missing fields together.
    /// </summary>
    public async Task<Refusal?> RefuseAsync()
    {
        List<(NumberField Field, FieldProblem Problem)> wrong = [];
        foreach (NumberField field in fields)
        {
            if (field.Insist() is { } problem)
            {
                wrong.Add((field, problem));
            }
        }

        if (wrong.TrueForAll(w => w.Problem.Kind == FieldProblemKind.Required))
        {
            return null;
        }

        await wrong[0].Field.FocusAsync();
        return new Refusal(RefusalCode.InvalidInput) { Problems = [.. wrong.Select(w => w.Problem)] };
    }
}
