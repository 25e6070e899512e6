using IntentPortal.Domain.Settings;
using IntentPortal.Domain.Shared;

namespace IntentPortal.Domain.Opportunities;

/// <summary>A user-defined field that a stage asks for.</summary>
/// <param name="Key">Its key.</param>
/// <param name="Label">What it is called.</param>
public sealed record RequiredField(string Key, FieldLabel Label)
{
    /// <summary>What is wrong when it says nothing.</summary>
    public FieldProblem Missing => new(CustomValueCheck.Path(Key), FieldProblemKind.Required) { Label = Label };
}
