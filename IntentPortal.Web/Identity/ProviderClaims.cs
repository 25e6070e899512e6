using System.Text.Json;

namespace IntentPortal.Web.Identity;

/// <summary>
/// The provider's claims about an account: those of the id token first, then those of the userinfo response. Providers
/// differ in where they put a claim and in its shape.
/// </summary>
public sealed class ProviderClaims(params IReadOnlyList<JsonElement> sources)
{
    /// <summary>The first value with this name or path, or null.</summary>
    public string? First(string path) => All(path).FirstOrDefault();

    /// <summary>
    /// All values with this name or path in any source: a single value, an array, or either of them nested in objects.
    /// </summary>
    public IReadOnlyList<string> All(string path) => [.. sources.SelectMany(source => Find(source, path)).Distinct(StringComparer.Ordinal)];

    // A claim name may contain dots itself (https://example.com/roles), so the longest existing name wins.
    private static IEnumerable<string> Find(JsonElement element, string path)
    {
        if (element.ValueKind != JsonValueKind.Object)
        {
            return [];
        }

        if (element.TryGetProperty(path, out var exact))
        {
            return Texts(exact);
        }

        for (var dot = path.LastIndexOf('.'); dot > 0; dot = path.LastIndexOf('.', dot - 1))
        {
            if (element.TryGetProperty(path[..dot], out var inner))
            {
                return Find(inner, path[(dot + 1)..]);
            }
        }

        return [];
    }

    private static IEnumerable<string> Texts(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => [value.GetString()!],
        JsonValueKind.Number => [value.GetRawText()],
        JsonValueKind.Array => value.EnumerateArray().SelectMany(Texts),
        _ => [],
    };
}
