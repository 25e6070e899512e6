namespace IntentPortal.Domain.Shared;

/// <summary>An expected refusal: a value, not an exception. Exceptions are for bugs and broken infrastructure.</summary>
/// <param name="Code">The stable reason.</param>
/// <param name="Facts">What explains it, in the order the text for the code expects.</param>
public sealed record Refusal(RefusalCode Code, params object[] Facts)
{
    /// <summary>The fields that are wrong, for <see cref="RefusalCode.InvalidInput"/>; otherwise empty.</summary>
    public IReadOnlyList<FieldProblem> Problems { get; init; } = [];

    /// <summary>A refusal for exactly one wrong field.</summary>
    public static Refusal ForField(string field, FieldProblemKind kind, object? limit = null) =>
        new(RefusalCode.InvalidInput) { Problems = [new FieldProblem(field, kind, limit)] };

    /// <summary>The first refusal there is; two about wrong fields are told as one, so that a person sees all of it at once.</summary>
    public static Refusal? Of(Refusal? one, Refusal? other) =>
        one is { Code: RefusalCode.InvalidInput } && other is { Code: RefusalCode.InvalidInput } ? one with { Problems = [.. one.Problems, .. other.Problems] } : one ?? other;

    /// <inheritdoc />
    public override string ToString() =>
        Problems.Count == 0
            ? $"{Code}({string.Join(", ", Facts)})"
            : $"{Code}({string.Join(", ", Problems.Select(p => $"{p.Field}: {p.Kind}"))})";
}
