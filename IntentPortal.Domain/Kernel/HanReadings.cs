namespace IntentPortal.Domain.Kernel;

/// <summary>
/// How Chinese names are read where <see cref="HanCharacters"/> has another reading of a character: the one that is
/// usual in names, readings inside certain words, and surnames with a reading of their own.
/// </summary>
internal static class HanReadings
{
    private const int LongestWord = 3;

    private static readonly Dictionary<char, string> usual = Characters("长chang 都du 地di 佛fo 厦xia 阚kan 卜bu 郇xun 么yao 幺yao 轧zha 囤tun");

    private static readonly Dictionary<char, string> surnames = Characters(
        "单shan 曾zeng 仇qiu 解xie 查zha 盖ge 区ou 乐yue 朴piao 覃qin 翟zhai 繁po 洗xian 缪miao 召shao 员yun 种chong 秘bi 折she 黑he 祭zhai 炅gui 难ning 贠yun 句gou 佴nai 不fou 乜nie 能nai 会gui 降xiang 蔚yu 薄bo 重chong 藏zang");

    private static readonly Dictionary<string, string[]> longSurnames = Words("尉迟yu,chi 万俟mo,qi 单于chan,yu 长孙zhang,sun 澹台tan,tai");

    private static readonly Dictionary<string, string[]> words = Words(
        """
        重庆chong,qing 大厦da,sha 六安lu,an 乐清yue,qing 乐亭lao,ting 蚌埠beng,bu 番禺pan,yu 单县shan,xian 西藏xi,zang
        蔚县yu,xian 涡阳guo,yang 洪洞hong,tong 牟平mu,ping 中牟zhong,mu 莘庄xin,zhuang 秘鲁bi,lu 柏林bo,lin 会稽kuai,ji
        成长cheng,zhang 增长zeng,zhang 校长xiao,zhang 家长jia,zhang 首长shou,zhang 长子zhang,zi 会计kuai,ji
        银行yin,hang 商行shang,hang 车行che,hang 行业hang,ye 支行zhi,hang 分行fen,hang 总行zong,hang 洋行yang,hang
        音乐yin,yue 乐器yue,qi 乐团yue,tuan 人参ren,shen 海参hai,shen 调味tiao,wei 空调kong,tiao 弹簧tan,huang
        模具mu,ju 给水ji,shui 给排水ji,pai,shui 茄子qie,zi 大夫dai,fu
        """);

    /// <summary>The reading of each UTF-16 unit of a text with simplified characters; null where there is none.</summary>
    /// <param name="text">The text.</param>
    /// <param name="isPerson">Whether the text begins with a surname.</param>
    public static string?[] Of(string text, bool isPerson)
    {
        string?[] readings = new string?[text.Length];
        for (int at = 0; at < text.Length;)
        {
            string[] read = WordAt(text, at, isPerson) ?? [];
            read.CopyTo(readings, at);
            if (read.Length == 0)
            {
                readings[at] = isPerson && at == 0 && surnames.TryGetValue(text[at], out string? surname) ? surname : Of(text[at]);
            }

            at += Math.Max(1, read.Length);
        }

        return readings;
    }

    private static string? Of(char character) => usual.TryGetValue(character, out string? reading) ? reading : HanCharacters.Reading(character);

    private static string[]? WordAt(string text, int at, bool isPerson)
    {
        if (!HanCharacters.IsHan(text[at]))
        {
            return null;
        }

        bool isSurname = isPerson && at == 0;
        for (int length = Math.Min(LongestWord, text.Length - at); length > 1; length--)
        {
            if ((isSurname ? longSurnames : words).TryGetValue(text.Substring(at, length), out string[]? readings))
            {
                return readings;
            }
        }

        return null;
    }

    private static Dictionary<char, string> Characters(string list) => Entries(list).ToDictionary(entry => entry[0], entry => entry[1..]);

    private static Dictionary<string, string[]> Words(string list) => Entries(list)
        .Select(entry => (Letters: entry.AsSpan().IndexOfAnyInRange('a', 'z'), Entry: entry))
        .ToDictionary(word => word.Entry[..word.Letters], word => word.Entry[word.Letters..].Split(','), StringComparer.Ordinal);

    private static string[] Entries(string list) => list.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
}
