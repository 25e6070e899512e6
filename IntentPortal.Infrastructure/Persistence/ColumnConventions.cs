using System.Text.Json;
using IntentPortal.Domain.CustomFields;
using IntentPortal.Domain.Kernel;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace IntentPortal.Infrastructure.Persistence;

/// <summary>Columns that several tables have.</summary>
internal static class ColumnConventions
{
    public const string SearchText = "SearchText";

    public const string ContactSearchText = "ContactSearchText";

    /// <summary>The column of customers with the latest contact that took place.</summary>
    public const string LastContactAt = "LastContactAt";

    /// <summary>The column of customers with the earliest day that is promised.</summary>
    public const string NextDueOn = "NextDueOn";

    /// <summary>The column of customers with how often the promise of that day was moved.</summary>
    public const string NextMovedCount = "NextMovedCount";

    /// <summary>The index from which the board reads its cards.</summary>
    public const string ValuesIndex = "IX_Intents_Values";

    /// <summary>Tags as a JSON array of strings.</summary>
    public static void IsTagList(this PropertyBuilder<IReadOnlyList<string>> property)
    {
        property.IsTextList();
        property.HasMaxLength((Limits.Tag + 3) * Limits.Tags * 2);
    }

    /// <summary>Texts in one column, as long as they need.</summary>
    public static void IsTextList(this PropertyBuilder<IReadOnlyList<string>> property) =>
        property.HasConversion(
            tags => JsonSerializer.Serialize(tags, JsonSerializerOptions.Web),
            json => JsonSerializer.Deserialize<List<string>>(json, JsonSerializerOptions.Web) ?? new List<string>(),
            new ValueComparer<IReadOnlyList<string>>(
                (a, b) => a!.SequenceEqual(b!),
                tags => tags.Aggregate(0, (hash, tag) => HashCode.Combine(hash, tag.GetHashCode(StringComparison.Ordinal))),
                tags => tags.ToList()));

    /// <summary>
    /// What a record says in user-defined fields, as one JSON object. Never null: a column that is added to a large
    /// table needs no rewriting for it.
    /// </summary>
    public static void IsCustomValues(this PropertyBuilder<CustomValues> property) =>
        property.HasColumnName("CustomValues").HasConversion(values => values.Json, json => CustomValues.Parse(json)).HasDefaultValue(CustomValues.Empty);

    /// <summary>The text that the full-text index is made of; kept by the unit of work.</summary>
    public static void HasSearchText<T>(this EntityTypeBuilder<T> builder)
        where T : class =>
        builder.Property<string>(SearchText).HasDefaultValue(string.Empty);

    /// <summary>The search text that holds phone numbers and addresses too, for those who may read them.</summary>
    public static void HasContactSearchText<T>(this EntityTypeBuilder<T> builder)
        where T : class =>
        builder.Property<string>(ContactSearchText).HasDefaultValue(string.Empty);
}
