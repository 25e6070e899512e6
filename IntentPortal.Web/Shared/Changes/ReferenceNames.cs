using System.Collections.ObjectModel;
using IntentPortal.Domain.CustomFields;
using IntentPortal.Domain.Kernel;
using IntentPortal.Domain.Reference;
using IntentPortal.Web.Shared.CustomFields;

namespace IntentPortal.Web.Shared.Changes;

/// <summary>The names of list values, people and records by identity, in the viewer's language.</summary>
public sealed class ReferenceNames
{
    private readonly Dictionary<Guid, string> names = [];
    private readonly IReadOnlyList<CustomFieldRow> definitions;
    private readonly IReadOnlyDictionary<Guid, string> records = ReadOnlyDictionary<Guid, string>.Empty;

    /// <summary>Creates it from the reference lists.</summary>
    public ReferenceNames(ReferenceLists lists)
    {
        definitions = lists.CustomFields;
        foreach (var row in new[] { lists.Sources, lists.Products, lists.Industries, lists.Regions, lists.Reasons, lists.Departments }.SelectMany(list => list))
        {
            names[row.Id] = BilingualName.Of(row.NameZh, row.NameEn);
        }

        foreach (var person in lists.People)
        {
            names[person.Id] = person.Name;
        }
    }

    private ReferenceNames(ReferenceNames lists, IReadOnlyDictionary<Guid, string> records)
    {
        names = lists.names;
        definitions = lists.definitions;
        this.records = records;
    }

    /// <summary>Returns a copy that also knows the names of records.</summary>
    public ReferenceNames With(IReadOnlyDictionary<Guid, string> records) => new(this, records);

    /// <summary>The name for an identity, or null when it is unknown.</summary>
    public string? Of(Guid id) => names.GetValueOrDefault(id) ?? records.GetValueOrDefault(id);

    /// <summary>The user-defined field that a ledger field name refers to, or null for other fields.</summary>
    public CustomFieldRow? FieldOf(RecordKind kind, string path) => definitions.Find(kind, path);
}
