using IntentPortal.Domain.Kernel;

namespace IntentPortal.Web.Shared.Forms;

/// <summary>
/// The number fields of one form. The form asks them before it saves: nothing is saved while one of them is unreadable,
/// out of its bounds, or empty although it must be filled.
/// </summary>
public sealed class NumberFields
{
    private readonly List<NumberField> fields = [];

    /// <summary>A field appears in the form.</summary>
    public void Add(NumberField field) => fields.Add(field);

    /// <summary>A field goes out of the form.</summary>
    public void Remove(NumberField field) => fields.Remove(field);

    /// <summary>
    /// Why the form cannot be saved yet, with each field marked and the first one focused; null when every number is in
    /// order, and when some are only missing: that the service says, together with everything else that is missing.
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
