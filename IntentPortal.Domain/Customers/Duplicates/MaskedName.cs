using System.Text;

namespace IntentPortal.Domain.Customers.Duplicates;

/// <summary>A name as people read it who may not know it.</summary>
public static class MaskedName
{
    /// <summary>The first character: it tells enough to ask a colleague, and no more.</summary>
    public static string Of(string name) => $"{name.EnumerateRunes().FirstOrDefault(Rune.ReplacementChar)}**";
}
