namespace IntentPortal.Domain.Shared;

/// <summary>What is wrong with one field of a command.</summary>
/// <param name="Field">The property name in the command, such as <c>Subject</c> or <c>Contacts[1].Name</c>.</param>
/// <param name="Kind">What is wrong.</param>
/// <param name="Limit">The bound that was passed, where there is one.</param>
public sealed record FieldProblem(string Field, FieldProblemKind Kind, object? Limit = null)
{
    /// <summary>What the field is called, where an administrator named it.</summary>
    public FieldLabel? Label { get; init; }
}
