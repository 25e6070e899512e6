using System.Collections;
using System.Reflection;

namespace IntentPortal.Tests.Support;

/// <summary>Creates arguments without any empty part, so that a query generates all parts of its statements.</summary>
internal static class ArgumentFiller
{
    private static readonly Guid identity = new("7c7a2f60-0000-4000-8000-000000000002");

    /// <summary>Creates a value of a type; all properties of a record are filled too.</summary>
    /// <param name="type">The type.</param>
    /// <param name="special">Returns the value for types that need a specific one, or null.</param>
    public static object Of(Type type, Func<Type, object?> special)
    {
        Type wanted = Nullable.GetUnderlyingType(type) ?? type;
        return special(wanted) ?? Simple(wanted) ?? (Item(wanted) is { } item ? Several(item, special) : Whole(wanted, special));
    }

    private static object? Simple(Type type) =>
        type == typeof(string) ? "云帆科技"
        : type == typeof(Guid) ? identity
        : type == typeof(bool) ? true
        : type == typeof(int) || type == typeof(long) || type == typeof(decimal) || type == typeof(double) ? Convert.ChangeType(5, type, System.Globalization.CultureInfo.InvariantCulture)
        : type == typeof(DateOnly) ? new DateOnly(2026, 3, 1)
        : type == typeof(DateTimeOffset) ? new DateTimeOffset(2026, 3, 1, 0, 0, 0, TimeSpan.Zero)
        : type == typeof(TimeZoneInfo) ? TimeZoneInfo.Utc
        : type == typeof(CancellationToken) ? TestContext.Current.CancellationToken
        : type.IsEnum ? Enum.GetValues(type).GetValue(Enum.GetValues(type).Length - 1)
        : null;

    private static Type? Item(Type type) => type.IsGenericType && type.GetGenericArguments() is [var item] && typeof(IEnumerable).IsAssignableFrom(type) ? item : null;

    private static Array Several(Type item, Func<Type, object?> special)
    {
        var several = Array.CreateInstance(item, 2);
        several.SetValue(Of(item, special), 0);
        several.SetValue(Of(item, special), 1);
        return several;
    }

    private static object Whole(Type type, Func<Type, object?> special)
    {
        if (type.IsAbstract)
        {
            // For a union of cases, use the first one.
            return Of(type.GetNestedTypes().First(type.IsAssignableFrom), special);
        }

        ConstructorInfo constructor = type.GetConstructors().MaxBy(c => c.GetParameters().Length)!;
        object whole = constructor.Invoke([.. constructor.GetParameters().Select(p => Of(p.ParameterType, special))]);
        foreach (PropertyInfo part in type.GetProperties().Where(p => p.CanWrite))
        {
            part.SetValue(whole, Of(part.PropertyType, special));
        }

        return whole;
    }
}
