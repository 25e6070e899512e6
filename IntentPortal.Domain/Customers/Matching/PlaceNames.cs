namespace IntentPortal.Domain.Customers.Matching;

/// <summary>
/// The provinces and larger cities of China as they occur in company names, in Chinese and in Western spelling.
/// </summary>
internal static class PlaceNames
{
    // Format: province: its cities. Cities whose names are ordinary words in company names (such as 东方) are left out.
    private const string Chinese = """
        北京:
        上海:
        天津:
        重庆:
        香港:
        澳门:
        台湾:台北 高雄 台中 新竹
        河北:石家庄 唐山 秦皇岛 邯郸 邢台 保定 张家口 承德 沧州 廊坊 衡水 河间
        山西:太原 大同 阳泉 长治 晋城 朔州 晋中 运城 忻州 临汾 吕梁
        内蒙古:呼和浩特 包头 乌海 赤峰 通辽 鄂尔多斯 呼伦贝尔 巴彦淖尔 乌兰察布
        辽宁:沈阳 大连 鞍山 抚顺 本溪 丹东 锦州 营口 阜新 辽阳 盘锦 铁岭 朝阳 葫芦岛
        吉林:长春 四平 辽源 通化 白山 松原 白城 延边
        黑龙江:哈尔滨 齐齐哈尔 鸡西 鹤岗 双鸭山 大庆 伊春 佳木斯 七台河 牡丹江 黑河 绥化
        江苏:南京 无锡 徐州 常州 苏州 南通 连云港 淮安 盐城 扬州 镇江 泰州 宿迁 昆山 江阴 张家港 常熟 太仓 宜兴 丹阳
        浙江:杭州 宁波 温州 嘉兴 湖州 绍兴 金华 衢州 舟山 台州 丽水 义乌 诸暨 慈溪 余姚 永康 乐清 瑞安
        安徽:合肥 芜湖 蚌埠 淮南 马鞍山 淮北 铜陵 安庆 黄山 滁州 阜阳 宿州 六安 亳州 池州 宣城
        福建:福州 厦门 莆田 三明 泉州 漳州 南平 龙岩 宁德 晋江 石狮
        江西:南昌 景德镇 萍乡 九江 新余 鹰潭 赣州 吉安 宜春 抚州 上饶
        山东:济南 青岛 淄博 枣庄 东营 烟台 潍坊 济宁 泰安 威海 日照 临沂 德州 聊城 滨州 菏泽
        河南:郑州 开封 洛阳 平顶山 安阳 鹤壁 新乡 焦作 濮阳 许昌 漯河 三门峡 南阳 商丘 信阳 周口 驻马店
        湖北:武汉 黄石 十堰 宜昌 襄阳 鄂州 荆门 孝感 荆州 黄冈 咸宁 随州 恩施
        湖南:长沙 株洲 湘潭 衡阳 邵阳 岳阳 常德 张家界 益阳 郴州 永州 怀化 娄底
        广东:广州 深圳 珠海 汕头 佛山 韶关 湛江 肇庆 江门 茂名 惠州 梅州 汕尾 河源 阳江 清远 东莞 中山 潮州 揭阳 云浮 顺德
        广西:南宁 柳州 桂林 梧州 北海 防城港 钦州 贵港 玉林 百色 贺州 河池 来宾 崇左
        海南:海口 三亚
        四川:成都 自贡 攀枝花 泸州 德阳 绵阳 广元 遂宁 内江 乐山 南充 眉山 宜宾 广安 达州 雅安 巴中 资阳
        贵州:贵阳 六盘水 遵义 安顺 毕节 铜仁
        云南:昆明 曲靖 玉溪 保山 昭通 丽江 普洱 临沧 大理
        西藏:拉萨 日喀则
        陕西:西安 铜川 宝鸡 咸阳 渭南 延安 汉中 榆林 安康 商洛
        甘肃:兰州 嘉峪关 金昌 白银 天水 武威 张掖 平凉 酒泉 庆阳
        青海:西宁
        宁夏:银川 石嘴山 吴忠 固原
        新疆:乌鲁木齐 克拉玛依 吐鲁番 哈密 喀什 伊犁
        """;

    private static readonly Dictionary<string, string> provinceOf = Read();

    private static readonly string[] endings = ["壮族自治区", "维吾尔自治区", "回族自治区", "特别行政区", "自治区", "省", "市"];

    private static readonly HashSet<string> western = new(StringComparer.Ordinal)
    {
        "china", "beijing", "shanghai", "shenzhen", "guangzhou", "tianjin", "chongqing", "suzhou", "wuxi", "nanjing", "hangzhou", "ningbo", "dongguan", "foshan", "qingdao", "dalian", "wuhan", "chengdu",
        "xian", "xiamen", "hongkong", "taiwan", "asia", "europe", "germany", "deutschland", "usa", "uk", "japan", "korea", "singapore", "india", "france", "italy",
    };

    /// <summary>The country does not tell where in it a company is.</summary>
    public const string Country = "中国";

    /// <summary>
    /// The place at the start of a text and its length in characters, including 省 or 市; null when there is none.
    /// </summary>
    public static (string Place, int Length)? At(string text)
    {
        for (int length = Math.Min(4, text.Length); length >= 2; length--)
        {
            string start = text[..length];
            if (start == Country || provinceOf.ContainsKey(start))
            {
                string? ending = endings.FirstOrDefault(e => text.AsSpan(length).StartsWith(e));
                return (start, length + (ending?.Length ?? 0));
            }
        }

        return null;
    }

    /// <summary>Whether a word of a Western name is a place.</summary>
    public static bool IsWestern(string word) => western.Contains(word);

    /// <summary>
    /// Whether two lists of places exclude each other: no place in common, and none that lies within another.
    /// </summary>
    public static bool Contradict(IReadOnlyCollection<string> one, IReadOnlyCollection<string> other) =>
        one.Count > 0 && other.Count > 0 && !one.Any(a => other.Any(b => a == b || Province(a) == b || Province(b) == a));

    private static string? Province(string place) => provinceOf.GetValueOrDefault(place) is { Length: > 0 } province ? province : null;

    private static Dictionary<string, string> Read()
    {
        var places = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (string line in Chinese.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            string[] parts = line.Split(':');
            places[parts[0]] = string.Empty;
            foreach (string city in parts[1].Split(' ', StringSplitOptions.RemoveEmptyEntries))
            {
                places[city] = parts[0];
            }
        }

        return places;
    }
}
