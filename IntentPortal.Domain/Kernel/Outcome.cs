using System.Diagnostics.CodeAnalysis;

namespace IntentPortal.Domain.Kernel;

/// <summary>What an operation came to: a value, or the refusal that explains why there is none.</summary>
/// <typeparam name="T">What a successful operation gives back.</typeparam>
public sealed class Outcome<T>
{
    /// <summary>
    /// Wraps a result; needed by name only where the result is an interface, which no conversion can start from.
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

/// <summary>The result of an operation that has nothing to give back but success.</summary>
public sealed record Done
{
    /// <summary>The only instance.</summary>
    public static Done Instance { get; } = new();

    private Done()
    {
    }
}
