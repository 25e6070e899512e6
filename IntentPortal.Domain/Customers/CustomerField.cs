using IntentPortal.Domain.CustomFields;
using IntentPortal.Domain.Kernel;

namespace IntentPortal.Domain.Customers;

/// <summary>One of the fields that people type about a customer, for comparing and choosing field by field.</summary>
/// <param name="Key">Its name.</param>
/// <param name="Read">Its value; null when it is empty.</param>
/// <param name="Copy">The first details with this field of the second.</param>
public sealed record CustomerField(string Key, Func<CustomerDetails, object?> Read, Func<CustomerDetails, CustomerDetails, CustomerDetails> Copy)
{
    /// <summary>All of them, in the order of the form.</summary>
    public static IReadOnlyList<CustomerField> All { get; } =
    [
        new(nameof(CustomerDetails.Name), d => d.Name, (to, from) => to with { Name = from.Name }),
        new(nameof(CustomerDetails.ShortName), d => d.ShortName, (to, from) => to with { ShortName = from.ShortName }),
        new(nameof(CustomerDetails.Type), d => d.Type, (to, from) => to with { Type = from.Type }),
        new(nameof(CustomerDetails.Category), d => d.Category, (to, from) => to with { Category = from.Category }),
        new(nameof(CustomerDetails.IndustryId), d => d.IndustryId, (to, from) => to with { IndustryId = from.IndustryId }),
        new(nameof(CustomerDetails.RegionId), d => d.RegionId, (to, from) => to with { RegionId = from.RegionId }),
        new(nameof(CustomerDetails.Size), d => d.Size, (to, from) => to with { Size = from.Size }),
        new(nameof(CustomerDetails.Grade), d => d.Grade, (to, from) => to with { Grade = from.Grade }),
        new(nameof(CustomerDetails.Phone), d => d.Phone, (to, from) => to with { Phone = from.Phone }),
        new(nameof(CustomerDetails.Mobile), d => d.Mobile, (to, from) => to with { Mobile = from.Mobile }),
        new(nameof(CustomerDetails.Email), d => d.Email, (to, from) => to with { Email = from.Email }),
        new(nameof(CustomerDetails.WebSite), d => d.WebSite, (to, from) => to with { WebSite = from.WebSite }),
        new(nameof(CustomerDetails.Address), d => d.Address, (to, from) => to with { Address = from.Address }),
        new(nameof(CustomerDetails.CreditCode), d => d.CreditCode, (to, from) => to with { CreditCode = from.CreditCode }),
        new(nameof(CustomerDetails.SourceId), d => d.SourceId, (to, from) => to with { SourceId = from.SourceId }),
        new(nameof(CustomerDetails.Notes), d => d.Notes, (to, from) => to with { Notes = from.Notes }),
        new(nameof(CustomerDetails.Tags), d => d.Tags.Count == 0 ? null : string.Join(", ", d.Tags), (to, from) => to with { Tags = from.Tags }),
    ];

    /// <summary>All of them, and the user-defined fields in which one of the records says something.</summary>
    public static IReadOnlyList<CustomerField> Of(params IReadOnlyList<CustomerDetails> records) =>
        [.. All, .. records.SelectMany(r => r.Custom.Given).Distinct().Order(StringComparer.Ordinal).Select(OfCustom)];

    /// <summary>Whether both say the same here.</summary>
    public bool IsSame(CustomerDetails one, CustomerDetails other) => Equals(Read(one), Read(other));

    /// <summary>
    /// The survivor's details with its empty fields filled from the merged customer, with the fields that were chosen
    /// from there, and with the tags of both.
    /// </summary>
    public static CustomerDetails Merge(CustomerDetails survivor, CustomerDetails merged, IReadOnlySet<string> chosen) =>
        Of(survivor, merged).Where(field => field.Read(merged) is not null && (field.Read(survivor) is null || chosen.Contains(field.Key)))
            .Aggregate(survivor, (details, field) => field.Copy(details, merged)) with
        {
            Tags = CustomerTags.Union(survivor.Tags, merged.Tags),
        };

    private static CustomerField OfCustom(string key) =>
        new(CustomValueCheck.Path(key), d => d.Custom[key], (to, from) => to with { Custom = to.Custom.With(key, from.Custom[key]) });
}

/// <summary>Tags of two customers that become one and two again: each tag for itself, as people set them.</summary>
public static class CustomerTags
{
    /// <summary>The tags of both, the survivor's first, as many as one record may have.</summary>
    public static IReadOnlyList<string> Union(IReadOnlyList<string> survivor, IReadOnlyList<string> merged) =>
        [.. survivor.Union(merged, StringComparer.OrdinalIgnoreCase).Take(Math.Max(survivor.Count, Limits.Tags))];

    /// <summary>
    /// The tags now without those that a change added and with those that it took away; what was added or taken away
    /// since stays so.
    /// </summary>
    public static IReadOnlyList<string> Back(IReadOnlyList<string> now, IReadOnlyList<string> before, IReadOnlyList<string> after) =>
        now.SequenceEqual(after)
            ? before
            :
            [
                .. now.Except(after.Except(before, StringComparer.OrdinalIgnoreCase), StringComparer.OrdinalIgnoreCase)
                    .Union(before.Except(after, StringComparer.OrdinalIgnoreCase), StringComparer.OrdinalIgnoreCase)
                    .Take(Limits.Tags),
            ];
}
