namespace IntentPortal.Domain.Customers.Matching;

/// <summary>
/// Common words in company names. General ones carry no information; special ones name a trade, which can distinguish
/// two customers with the same core name.
/// </summary>
internal static class IndustryTerms
{
    private static readonly HashSet<string> general = Set(
        "科技 技术 实业 贸易 商贸 工贸 工业 产业 发展 控股 投资 集团 国际 企业 股份 智能 智造 智慧 信息 数字 网络 创新 高新 高科 制造 设备 装备 系统 工程 管理 服务 咨询 销售 供应链 进出口 有限 责任 世纪 制品 产品 研究院 研究所 事业 总公司 中心 动力 驱动 控制 自动化",
        "technology technologies tech international industrial industries industry group holding holdings global enterprises trading trade systems system solutions services service products general company works manufacturing");

    private static readonly HashSet<string> special = Set(
        "电子 电气 电器 电机 电力 电源 机电 机械 机器 机床 机器人 重工 轻工 工程机械 五金 模具 塑料 塑机 塑胶 橡胶 化工 化学 医药 制药 药业 医疗 医疗器械 生物 食品 饮料 乳业 乳品 粮油 酒业 啤酒 服装 服饰 纺织 鞋业 袜业 饰品 家居 家具 建材 建筑 建设 装饰 地产 置业 物业 物流 运输 航空 航天 船舶 海运 汽车 客车 汽配 轴承 阀门 泵业 液压 仪器 仪表 光电 光学 激光 半导体 微电子 芯片 通信 通讯 软件 传媒 文化 教育 旅游 酒店 超市 百货 银行 证券 保险 基金 租赁 能源 新能源 环保 水务 燃气 石油 石化 矿业 钢铁 冶金 铝业 铜业 有色 材料 新材料 陶瓷 玻璃 包装 印刷 纸业 电缆 线缆 电梯 照明 空调 冰箱 农业 饲料 水产 日用品 化妆品 珠宝 玩具 电池 铸造 检测 日化 精机 精密 绝缘 传动 传感 保温 焊材 自行车 葡萄酒 影视 园林 市政 路桥 消防 安防 涂料 印染 会展 设计 创意设计 快递 速运",
        "electric electrical electronics electronic automation machinery machine machines tools tooling engineering robotics motors motor components packaging printing plumbing foods food furniture logistics shipping airlines transport bakery marine pharma pharmaceuticals chemicals chemical steel insurance bank energy power oil gas textiles beer glass valve hydraulics bearings instruments healthcare medical software media telecom retail construction consulting consultants trucks drives");

    private static readonly int longest = general.Concat(special).Max(w => w.Length);

    /// <summary>The trade word at the end of a Chinese text, or null.</summary>
    public static string? AtEnd(string text)
    {
        for (int length = Math.Min(longest, text.Length); length >= 2; length--)
        {
            if (Is(text[^length..]))
            {
                return text[^length..];
            }
        }

        return null;
    }

    /// <summary>Whether the word is an industry term.</summary>
    public static bool Is(string word) => general.Contains(word) || special.Contains(word);

    /// <summary>Whether the word names a trade.</summary>
    public static bool IsSpecial(string word) => special.Contains(word);

    private static HashSet<string> Set(string chinese, string western) => new([.. chinese.Split(' '), .. western.Split(' ')], StringComparer.Ordinal);
}
