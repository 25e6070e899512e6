using IntentPortal.Domain.Kernel;

namespace IntentPortal.Domain.Customers.Matching;

/// <summary>
/// Words in names that many firms have. General ones say nothing; special ones tell a trade, which two customers of the
/// same name may differ in. Special words on one line are one trade, in both languages.
/// </summary>
internal static class IndustryTerms
{
    private const string General = """
        科技 技术 实业 贸易 商贸 工贸 外贸 工业 产业 发展 开发 控股 投资 集团 国际 企业 股份 智能 智造 智慧 信息 数字 网络 创新 高新 高科 制造 设备 装备 系统 工程 管理 服务 咨询 销售 供应链 进出口 有限 责任 世纪 制品 产品
        研究院 研究所 事业 总公司 中心 动力 驱动 控制 自动化 公司 分公司 经营部 批发部 门市部 商行 商店 店 行 加工 加工厂 工厂 厂 批发 零售 专业 联合社 联社 工作室 项目 运营 营销 代理 配套 综合 电商 电子商务 器材 配件 总厂 总店 基地 专营 专卖 连锁 直销 行业 制售 用品
        technology technologies tech international industrial industries industry group holding holdings global enterprises enterprise trading trade traders systems system solutions services service products general company works
        manufacturing manufacturer supply supplies import export development united associates association cooperative coop co-operative national limited partners center centre universal advanced modern professional quality superior premier standard institute research unlimited solution firm corporate
        """;

    private const string Special = """
        电子 electronics electronic
        电气 electric electrical
        电器
        电机 motors motor
        电力 power
        电源
        机电
        机械 机器 machinery machine machines
        机床 tools tooling
        机器人 robotics
        重工
        轻工
        工程机械
        五金 hardware
        模具 mould mold
        塑料 塑胶 塑业 plastics
        塑机
        橡胶 rubber
        化工 化学 chemicals chemical
        医药 制药 药业 药材 药品 pharma pharmaceuticals pharmaceutical
        饮片
        医疗 medical
        医疗器械
        医院 附属医院 附院 卫生院 hospital clinic 诊所
        生物 生物科技 biotech
        食品 食材 foods food
        饮料 beverages drinks 水业
        乳业 乳品 奶业 dairy milk
        牧业 畜牧 养殖 养殖场 牧场 livestock
        种业 种子 seeds
        粮油 粮食 米业 grain
        酒业 白酒 酒厂 winery wines
        啤酒 beer brewery
        葡萄酒
        茶业 茶叶 茶厂 tea
        果业 水果 鲜果 果品 果园 fruit fruits
        蔬菜 果蔬 vegetables produce
        花卉 鲜花 园艺 flowers
        肉业 肉类 肉食 屠宰 肉联厂 meat 牛羊肉 packers
        禽业 蛋业 家禽 poultry eggs
        水产 海产 海鲜 渔业 水产品 seafood seafoods fish fishery fisheries salmon 海味 海产品 salmons shrimp
        调味品 调料 味业 酱油 酱业 酿造 sauces
        面点 糕点 烘焙 面包 蛋糕 bakery
        速冻 冷冻食品 frozen
        冰淇淋 冷饮 雪糕 icecream
        生鲜 鲜品 fresh
        餐饮 饭店 餐厅 食堂 饭馆 restaurant catering 小吃 快餐 火锅 咖啡 cafe coffee
        酒店 宾馆 hotel hotels
        合作社 专业合作社 农场 农庄 farm farms 农民专业合作社 growers
        冷链 冷库 冷藏 冷冻 冷仓 冷藏库 冷冻库 制冷 冷柜 冷机 冷冻机 冷气 冷却 保鲜 低温 refrigeration refrigerated cold coldstorage freezer cooling reefer
        服装 服饰 制衣 apparel garments clothing 童装 女装 时装 tailors fashion
        纺织 织造 textiles textile 家纺 mills
        丝绸 缫丝 silk
        鞋业 footwear shoes
        袜业
        饰品 礼品 gifts gift
        家居 家具 furniture 家私 木器
        建材 building
        建筑 建设 建工 construction
        安装 installation
        装饰
        地产 置业 房地产
        物业
        物流 运输 速运 快递 货运 logistics transport
        仓储 仓库 warehousing warehouse storage
        航空 airlines
        航天
        船舶 marine 造船 船厂 shipyard boats
        海运 航运 shipping
        汽车 automotive
        客车
        汽配 汽车零部件 零部件 auto
        车桥
        汽修 维修 修理 repair
        轴承 bearings bearing
        阀门 valve valves
        泵业 水泵 pumps
        液压 hydraulics
        仪器 仪表 instruments instrument 科学仪器
        光电 光学 optics optical
        激光 laser
        半导体 semiconductor
        微电子
        芯片
        通信 通讯 telecom
        软件 software 信息系统
        传媒 media
        文化
        教育 education
        旅游 travel
        超市 商场 supermarket
        百货
        银行 bank
        证券
        保险 insurance
        基金
        租赁
        能源 energy
        新能源
        环保
        水务
        燃气 gas
        石油 oil
        石化
        矿业 mining
        煤机 煤炭 煤矿 coal
        钢铁 steel 钢管 不锈钢 特钢
        冶金
        铝业 铝材 aluminium
        铜业
        有色
        材料 新材料 materials 复合材料
        陶瓷 ceramics
        玻璃 glass
        包装 packaging packing
        印刷 printing
        纸业 paper
        电缆 线缆 cable 电线 wire
        电梯 elevator elevators
        照明 灯饰 lighting 灯具 lamps
        空调
        冰箱
        农业 agriculture agro
        饲料 feed
        日用品
        化妆品 cosmetics
        珠宝 jewellery
        玩具 toys
        电池 battery
        铸造 castings 锻造 铸锻 forge forging foundry
        检测 testing
        日化
        精机 精密 精工
        输送 输送机 conveyor conveyors
        绝缘
        传动
        传感 sensors
        保温
        焊材
        自行车
        影视
        园林
        市政
        路桥
        消防
        安防
        涂料 油漆 paint paints coatings
        印染
        会展 展览
        设计 创意设计
        孵化器
        直播间 直播
        无人机
        皮革 皮件 皮具 皮业 箱包 leather bags
        门窗 幕墙 doors windows
        渔具 fishing
        竹业 竹制品 竹木 bamboo
        木业 木材 timber wood lumber
        紧固件 标准件 fasteners
        弹簧 springs
        齿轮 减速机 gears
        开关 插座 switches
        变压器 transformers
        锅炉 boilers
        压缩机 compressors
        风机 通风 fans
        管业 管道 管件 pipes
        水泥 cement
        混凝土 concrete
        石材 石业 stone marble
        卫浴 洁具 sanitary
        厨具 厨房 kitchen
        眼镜 eyewear
        钟表 watches
        乐器 music
        体育 运动 健身 sports fitness
        文具 办公 stationery
        图书 书店 书业 books
        广告 advertising
        美容 美发 beauty salon
        母婴 baby
        宠物 pet pets
        药房 大药房 药店 药行 pharmacy
        口腔 牙科 dental
        养老
        幼儿园 小学 中学 学校 school
        律师事务所 law
        会计师事务所 accountants
        事务所
        人力资源 劳务
        保洁 cleaning
        保安 security
        租车
        加油站
        港口 港务 码头 port
        铁路 rail railway
        测绘
        担保
        钢构 钢结构
        电镀
        热处理
        树脂 resin resins
        农药
        化肥 肥料 fertilizer
        水利 灌溉 irrigation
        苗木 苗圃 nursery
        菌业 食用菌 mushrooms
        蜂业 蜂蜜 honey
        糖业 制糖 sugar
        盐业 salt
        油脂 oils
        豆制品
        面业 面粉 flour
        烟草 烟具 tobacco
        罐头 canned
        坚果 炒货 nuts almonds
        糖果 candy confectionery chocolate
        料理包 预制菜 meals
        羊绒 毛纺 wool
        棉业 cotton
        刺绣
        地毯 carpets
        地板 flooring
        瓷砖 tiles
        游艇 yachts
        摩托车 motorcycles
        电动车
        轮胎 tyres tires
        电动工具
        刀具 磨具 abrasives
        电路板 线路板 pcb
        显示
        监控
        锁业 locks
        雨具 伞业 umbrellas
        蜡烛 candles
        工艺品 工艺 crafts arts
        烟花 fireworks
        光伏 solar
        风电 wind
        储能
        热力 供热
        净水
        再生资源 recycling
        环境
        实验室 laboratory lab labs
        engineering
        automation
        components
        plumbing
        healthcare
        retail
        consulting consultants
        trucks
        drives
        """;

    private static readonly HashSet<string> general = new(Words(General).Select(Folded), StringComparer.Ordinal);

    private static readonly Dictionary<string, string> trades = Trades();

    private static readonly int longest = general.Concat(trades.Keys).Where(HanCharacters.IsHan).Max(w => w.Length);

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

    /// <summary>Whether the word is one.</summary>
    public static bool Is(string word) => general.Contains(word) || trades.ContainsKey(word);

    /// <summary>Whether a Chinese text is nothing but such words.</summary>
    public static bool IsOnly(string text)
    {
        while (text.Length > 0)
        {
            if (AtEnd(text) is not { } word)
            {
                return false;
            }

            text = text[..^word.Length];
        }

        return true;
    }

    /// <summary>The trade that the word tells; null when it is a general word or none.</summary>
    public static string? Trade(string word) => trades.GetValueOrDefault(word);

    /// <summary>
    /// A Western word without its inflection, as all words of Western names are: dairy and dairies, import and importing.
    /// </summary>
    public static string Folded(string word) =>
        word.Length == 0 || !char.IsAscii(word[0]) ? word
        : word.Length > 4 && word.EndsWith("ies", StringComparison.Ordinal) ? word[..^3] + "y"
        : word.Length > 6 && word.EndsWith("ing", StringComparison.Ordinal) ? word[..^3]
        : word.Length > 6 && word.EndsWith("ers", StringComparison.Ordinal) ? word[..^3]
        : word.Length > 3 && word[^1] == 's' && word[^2] != 's' ? word[..^1]
        : word;

    private static Dictionary<string, string> Trades()
    {
        var read = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (string[] words in Special.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(line => line.Split(' ')))
        {
            foreach (string word in words)
            {
                read[Folded(word)] = words[0];
            }
        }

        return read;
    }

    private static IEnumerable<string> Words(string lines) => lines.Split([' ', '\n'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
}
