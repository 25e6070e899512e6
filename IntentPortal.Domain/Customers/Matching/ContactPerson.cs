using System.Text.RegularExpressions;
using IntentPortal.Domain.Kernel;

namespace IntentPortal.Domain.Customers.Matching;

/// <summary>
/// A person as a contact's name tells: often no more than 李总 or 药剂科刘主任, of whom the family name is known.
/// </summary>
internal sealed partial class ContactPerson
{
    private static readonly string[] titles =
    [
        "先生", "女士", "小姐", "老师", "经理", "总经理", "总监", "总", "主任", "师傅", "社长", "院长", "厂长", "场长", "店长", "老板", "老板娘", "书记", "会计", "工程师", "工", "主管", "科长", "处长", "部长", "站长", "行长", "校长",
        "所长", "董事长", "董事", "采购", "助理", "医生", "教授", "博士", "大姐", "姐", "哥", "叔", "太太", "队长", "司机",
    ];

    private static readonly HashSet<string> salutations = new(StringComparer.Ordinal) { "mr", "mrs", "ms", "miss", "dr", "prof", "herr", "frau" };

    private static readonly string[] orderedTitles = [.. titles.OrderByDescending(title => title.Length)];

    private ContactPerson(string chinese, bool isFamilyOnly, IReadOnlyList<string> words, bool speaksForOthers) =>
        (Chinese, IsFamilyOnly, Words, SpeaksForOthers) = (chinese, isFamilyOnly, words, speaksForOthers);

    /// <summary>
    /// Whether the name is that of somebody who is reached for many firms: an interpreter, an agent, a switchboard.
    /// </summary>
    public bool SpeaksForOthers { get; }

    private string Chinese { get; }

    private bool IsFamilyOnly { get; }

    private IReadOnlyList<string> Words { get; }

    /// <summary>The person of a name; null when it tells of none.</summary>
    public static ContactPerson? Of(string? name)
    {
        string text = Remark().Replace(UnicodeText.Folded(name), " ");
        bool speaksForOthers = ForOthers().IsMatch(text);
        string chinese = new([.. text.Where(HanCharacters.IsHan)]);
        List<string> words = [.. new string([.. text.Replace("'", string.Empty, StringComparison.Ordinal).Replace("’", string.Empty, StringComparison.Ordinal).Select(c => char.IsLetter(c) && !HanCharacters.IsHan(c) ? c : ' ')]).Split(' ', StringSplitOptions.RemoveEmptyEntries)
            .Where(word => !salutations.Contains(word))];
        (string stem, bool isFamilyOnly) = WithoutTitle(chinese);
        return stem.Length == 0 && words.Count == 0 && !speaksForOthers ? null : new ContactPerson(stem, isFamilyOnly, words, speaksForOthers);
    }

    /// <summary>
    /// Whether two names can be one person's: the same name, or the same family name where one tells no more.
    /// </summary>
    public bool MayBe(ContactPerson other) =>
        !SpeaksForOthers && !other.SpeaksForOthers && (IsSame(other)
            || (Chinese.Length > 0 && other.Chinese.Length > 0 && (IsFamilyOnly || other.IsFamilyOnly) && Chinese[0] == other.Chinese[0])
            || SoundsLike(other) || other.SoundsLike(this) || HasInitialsOf(other) || other.HasInitialsOf(this));

    /// <summary>Whether two whole names are equal.</summary>
    public bool IsSame(ContactPerson other) =>
        Chinese.Length >= 2 && other.Chinese.Length >= 2 ? !IsFamilyOnly && !other.IsFamilyOnly && Chinese == other.Chinese
        : Chinese.Length == 0 && other.Chinese.Length == 0 && Words.Count >= 1 && Words.Order(StringComparer.Ordinal).SequenceEqual(other.Words.Order(StringComparer.Ordinal));

    private static (string Stem, bool IsFamilyOnly) WithoutTitle(string chinese)
    {
        string plain = Department().Replace(chinese, string.Empty);
        string? title = orderedTitles.FirstOrDefault(t => plain.Length > t.Length && plain.EndsWith(t, StringComparison.Ordinal));
        string stem = title is null ? plain : plain[..^title.Length];
        return stem.Length == 2 && stem[0] is '小' or '老' or '阿' ? (stem[1..], true) : (stem, stem.Length == 1);
    }

    // Jack Pan may be 潘杰.
    private bool SoundsLike(ContactPerson western) =>
        Chinese.Length > 0 && western.Chinese.Length == 0 && HanCharacters.Reading(Chinese[0]) is { } family && western.Words.Contains(family);

    // D. Rowntree may be Dale Rowntree.
    private bool HasInitialsOf(ContactPerson other) =>
        Chinese.Length == 0 && other.Chinese.Length == 0 && Words.Count >= 2 && other.Words.Count >= 2 && Words[^1] == other.Words[^1] && Words[^1].Length > 1 && Words[0].Length == 1 && other.Words[0][0] == Words[0][0];

    [GeneratedRegex(@"[(\[【][^)\]】]*[)\]】]")]
    private static partial Regex Remark();

    [GeneratedRegex("翻译|顾问|代理|中介|货代|报关|总机|前台|客服|招商|物业|interpreter|translator|agent|reception|switchboard|forwarder")]
    private static partial Regex ForOthers();

    [GeneratedRegex("^.{1,6}(?:部|科|室|处|中心|车间)(?=.{2,})")]
    private static partial Regex Department();
}
