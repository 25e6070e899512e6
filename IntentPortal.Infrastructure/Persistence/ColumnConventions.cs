using System.Text.Json;
using IntentPortal.Domain.CustomFields;
using IntentPortal.Domain.Kernel;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace IntentPortal.Infrastructure.Persistence;

/// <summary>Columns shared by several tables.</summary>
internal static class ColumnConventions
{
    public const string SearchText = "SearchText";

    public const string ContactSearchText = "ContactSearchText";

    /// <summary>
    /// The customers' column for the time of the last follow-up, including intents and opportunities.
    /// </summary>
    public const string LastContactAt = "LastContactAt";

    /// <summary>The customers' column for the earliest planned promise, including intents and opportunities.</summary>
    public const string NextDueOn = "NextDueOn";

    /// <summary>The customers' column for the number of times that promise was moved.</summary>
    public const string NextMovedCount = "NextMovedCount";

    /// <summary>The column by which lists order records by name.</summary>
    public const string NameKey = "NameKey";

    /// <summary>The customers' column by which lists order them by short name.</summary>
    public const string ShortNameKey = "ShortNameKey";

    /// <summary>The index that the board reads its cards from.</summary>
    public const string ValuesIndex = "IX_Intents_Values";

    /// <summary>Tags as a JSON array of strings.</summary>
    public static void IsTagList(this PropertyBuilder<IReadOnlyList<string>> property)
    {
        property.IsTextList();
        property.HasMaxLength((Limits.Tag + 3) * Limits.Tags * 2);
    }

    /// <summary>Texts in one column of unlimited length.</summary>
    public static void IsTextList(this PropertyBuilder<IReadOnlyList<string>> property) =>
        property.HasConversion(
            tags => JsonSerializer.Serialize(tags, JsonSerializerOptions.Web),
            json => JsonSerializer.Deserialize<List<string>>(json, JsonSerializerOptions.Web) ?? new List<string>(),
            new ValueComparer<IReadOnlyList<string>>(
                (a, b) => a!.SequenceEqual(b!),
                tags => tags.Aggregate(0, (hash, tag) => HashCode.Combine(hash, tag.GetHashCode(StringComparison.Ordinal))),
                tags => tags.ToList()));

    /// <summary>
    /// The values of user-defined fields as one JSON object. Never null, so that adding the column to a large table
    /// does not rewrite it.
    /// </summary>
    public static void IsCustomValues(this PropertyBuilder<CustomValues> property) =>
        property.HasColumnName("CustomValues").HasConversion(values => values.Json, json => CustomValues.Parse(json)).HasDefaultValue(CustomValues.Empty);

    /// <summary>The text of the full-text index, updated by the unit of work.</summary>
    public static void HasSearchText<T>(this EntityTypeBuilder<T> builder)
        where T : class =>
        builder.Property<string>(SearchText).HasDefaultValue(string.Empty);

    /// <summary>The search text including phone numbers and addresses, for viewers who may see them.</summary>
    public static void HasContactSearchText<T>(this EntityTypeBuilder<T> builder)
        where T : class =>
        builder.Property<string>(ContactSearchText).HasDefaultValue(string.Empty);

    /// <summary>A sort key, updated by the unit of work. Null until a record of an earlier version is filled in.</summary>
    public static void HasSortKey<T>(this EntityTypeBuilder<T> builder, string column)
        where T : class =>
        builder.Property<string?>(column).HasMaxLength(SortKey.Length).IsUnicode(false);
}
