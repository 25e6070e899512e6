using System.Text.RegularExpressions;
using IntentPortal.Domain.Kernel;
using Microsoft.Extensions.Localization;

namespace IntentPortal.Web.Shared.Forms;

/// <summary>Translates refusals for the viewer. No other class does.</summary>
public sealed partial class RefusalText(IStringLocalizer<RefusalTexts> texts, IStringLocalizer<FieldTexts> fields, IStringLocalizer<WordTexts> words)
{
    /// <summary>The reason and what to do about it; see <see cref="Of(FieldProblem)"/> for the fields.</summary>
    public string Of(Refusal refusal) => texts[refusal.Code.ToString(), [.. refusal.Facts.Select(Fact)]];

    /// <summary>The reason and all field problems, one line each.</summary>
    public IReadOnlyList<string> Lines(Refusal refusal) => [Of(refusal), .. refusal.Problems.Select(Of)];

    /// <summary>The problem of a field, including the field's name.</summary>
    public string Of(FieldProblem problem) => texts[$"Field_{problem.Kind}", problem.Label is { } label ? BilingualName.Of(label.Zh, label.En) : Name(problem.Field), problem.Limit ?? string.Empty];

    private object Fact(object fact)
    {
        if (fact is Enum)
        {
            LocalizedString word = words[$"{fact.GetType().Name}_{fact}"];
            return word.ResourceNotFound ? fact.ToString()! : word.Value;
        }

        return fact switch { string field => Name(field), int number => new PluralCount(number), _ => fact };
    }

    // "NewCustomer.Contacts[1].Email" is the e-mail of the second contact.
    private string Name(string path)
    {
        string field = path[(path.LastIndexOf('.') + 1)..];
        LocalizedString name = fields[field];
        string shown = name.ResourceNotFound ? field : name.Value;
        Match contact = ContactPlace().Match(path);
        return contact.Success
            ? $"{fields[nameof(FieldTexts.ContactId)].Value} {int.Parse(contact.Groups[1].ValueSpan, System.Globalization.CultureInfo.InvariantCulture) + 1} · {shown}"
            : shown;
    }

    [GeneratedRegex(@"Contacts\[(\d+)\]\.")]
    private static partial Regex ContactPlace();
}
