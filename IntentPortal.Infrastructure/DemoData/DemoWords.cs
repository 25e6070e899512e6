namespace IntentPortal.Infrastructure.DemoData;

/// <summary>The texts of the demo company's customers in both languages. {0} is the product.</summary>
internal static class DemoWords
{
    public static readonly (string Zh, string En, string ZhContent, string EnContent)[] Needs =
    [
        ("{0} 采购询价", "Price enquiry for {0}", "计划在新仓库配 {0}，请先报一个含安装的价格，交期希望在两个月以内。", "We plan to equip our new warehouse with {0}. Please quote including installation, delivery within two months."),
        ("想看 {0} 的现场演示", "Asks for a demonstration of {0}", "展会上看过 {0}，想带生产和设备两个部门的同事到现场看运行情况。", "Saw {0} at the fair and would like to bring production and maintenance for a live demonstration."),
        ("旧设备更换，考虑 {0}", "Replacing old equipment, considering {0}", "现有设备用了九年，能耗高，考虑换成 {0}，想了解以旧换新政策。", "The present equipment is nine years old and uses too much power; they consider {0} and ask about trade-in."),
        ("分公司扩建需要 {0}", "Branch extension needs {0}", "成都分公司扩建冷库，面积约一千八百平方米，需要 {0} 的整体方案。", "The branch extends its cold store by 1,800 square metres and needs a complete proposal around {0}."),
        ("{0} 小批量试用", "Small trial of {0}", "先试用两台 {0}，如果三个月稳定，全年会有二十台左右的需求。", "Would try two {0} first; if they run well for three months there is a need for some twenty this year."),
        ("咨询 {0} 租赁", "Asks about renting {0}", "旺季只有四个月，想问 {0} 能不能租，最好包维护。", "The season lasts four months only. Can {0} be rented, maintenance included?"),
    ];

    public static readonly (string Zh, string En, string ZhContent, string EnContent)[] Feedback =
    [
        ("{0} 低温启动慢", "{0} starts slowly in the cold", "零下二十五度时 {0} 启动要等六七分钟，早班工人都在等机器。", "At minus 25 degrees {0} needs six to seven minutes to start; the morning shift waits for it."),
        ("{0} 希望支持微信报警", "{0} should send alarms by WeChat", "夜里温度超限只发短信，值班的人看不到，希望 {0} 能直接推送到微信。", "Alarms at night come by text message only and are missed. {0} should push them to WeChat."),
        ("{0} 门封老化快", "Door seals of {0} wear out quickly", "用了不到一年，{0} 的门封就开裂，结霜严重，已经换过两次。", "Within a year the door seals of {0} cracked and ice builds up; replaced twice already."),
        ("{0} 报表导出太慢", "Report export of {0} is slow", "导出一个月的温度记录要二十分钟，审计的时候很着急。", "Exporting one month of temperature records takes twenty minutes, which hurts during audits."),
        ("{0} 希望增加权限分级", "{0} needs finer permissions", "所有人都能改设定值，希望 {0} 能分操作员和管理员。", "Everybody can change set points. {0} should know operators and administrators."),
        ("{0} 噪音偏大", "{0} is too loud", "车间白天测到七十八分贝，希望 {0} 有静音版本。", "We measured 78 dB on the floor by day. A quieter {0} would help."),
    ];

    public static readonly (string Zh, string En)[] FollowUps =
    [
        ("电话沟通，对方确认了需求和预算范围，等内部立项。", "Called: need and budget range confirmed, waiting for internal approval."),
        ("上门看了现场，量了尺寸，拍了照片，下周给方案。", "Visited the site, took measurements and pictures; proposal next week."),
        ("微信发了资料和同类案例，客户说周五前回复。", "Sent brochures and a similar case by WeChat; answer by Friday."),
        ("客户比较了两家竞争对手，对能耗数据感兴趣。", "The customer compares two competitors and cares about energy figures."),
        ("技术交流会，设备部提了五个问题，已记录。", "Technical meeting: maintenance asked five questions, all noted."),
        ("没有接通，留了言。", "No answer, left a message."),
        ("发了第二版报价，付款方式还要再谈。", "Sent the second quotation; payment terms still open."),
    ];

    public static readonly (string Zh, string En)[] MoveReasons =
    [
        ("客户出差，约定改期", "Customer is travelling, new date agreed"), ("等客户内部审批", "Waiting for the customer's approval"), ("样机未到", "Sample has not arrived"),
    ];

    public static readonly string[] Tags = ["重点", "展会2026", "出口", "老客户", "招标", "紧急", "冷链", "trade-in"];

    public static readonly string[] ChineseCities = ["杭州", "上海", "苏州", "宁波", "成都", "武汉", "青岛", "广州", "深圳", "天津", "西安", "长沙", "合肥", "郑州", "厦门"];

    public static readonly string[] ChineseNames =
        ["云帆", "鼎盛", "海通", "瑞丰", "恒信", "华冷", "北辰", "金穗", "润泽", "天祥", "嘉和", "万里", "同创", "远航", "美鲜", "绿源", "东方", "银河", "诚达", "新港", "安达", "宏图", "乐购", "永嘉", "百川"];

    public static readonly string[] ChineseTrades = ["冷链物流", "食品", "医药", "生鲜配送", "水产", "仓储", "农业科技", "乳业", "餐饮供应链", "机电设备"];

    public static readonly string[] ChineseForms = ["有限公司", "有限责任公司", "股份有限公司", "集团有限公司"];
}
