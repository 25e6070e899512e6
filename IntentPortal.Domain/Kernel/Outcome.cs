using System.Diagnostics.CodeAnalysis;

namespace IntentPortal.Domain.Kernel;

/// <summary>The outcome of an operation: a value, or a refusal.</summary>
/// <typeparam name="T">The type of the value.</typeparam>
public sealed class Outcome<T>
{
    /// <summary>
    /// Wraps a result. Needed explicitly only if the result is an interface type, for which implicit conversions do not
    /// apply.
    /// </summary>
    public Outcome(T value) => Value = value;

    private Outcome(Refusal refusal) => Refusal = refusal;

    /// <summary>The result; set exactly when <see cref="Succeeded"/>.</summary>
    public T? Value { get; }

    /// <summary>The reason; set exactly when not <see cref="Succeeded"/>.</summary>
    public Refusal? Refusal { get; }

    /// <summary>Whether the operation was carried out.</summary>
    [MemberNotNullWhen(true, nameof(Value))]
    [MemberNotNullWhen(false, nameof(Refusal))]
    public bool Succeeded => Refusal is null;

    /// <summary>Wraps a result.</summary>
    public static implicit operator Outcome<T>(T value) => new(value);

    /// <summary>Wraps a refusal.</summary>
    public static implicit operator Outcome<T>(Refusal refusal) => new(refusal);
}

/// <summary>The result of an operation that returns nothing but success.</summary>
public sealed record Done
{
    /// <summary>The only instance.</summary>
    public static Done Instance { get; } = new();

    private Done()
    {
    }
}
