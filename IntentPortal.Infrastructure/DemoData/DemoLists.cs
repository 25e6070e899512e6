using IntentPortal.Domain.Settings;

namespace IntentPortal.Infrastructure.DemoData;

/// <summary>
/// The lists of the demo company, a manufacturer of cold-chain and warehouse equipment in Hangzhou that sells in China
/// and abroad.
/// </summary>
internal sealed class DemoLists
{
    private static readonly (string Zh, string En, string? Below)[] sourceNames =
    [
        ("线上", "Online", null), ("官网留言", "Web site form", "线上"), ("微信公众号", "WeChat account", "线上"), ("搜索推广", "Search advertising", "线上"),
        ("展会", "Trade fair", null), ("老客户介绍", "Customer referral", null), ("电话咨询", "Phone enquiry", null), ("售后服务", "After-sales service", null),
        ("经销商", "Distributor", null), ("上门拜访", "Visit", null),
    ];

    private static readonly (string Zh, string En, string[] Models)[] productGroups =
    [
        ("冷库设备", "Cold store equipment", ["KF", "KF-2", "KF-5", "KF-Pro", "KF-S", "KF-Mini"]),
        ("温控器", "Temperature controllers", ["TC-10", "TC-20", "TC-30", "TC-40", "TC-Net", "TC-Box"]),
        ("冷藏车机组", "Truck refrigeration units", ["RT-300", "RT-500", "RT-800", "RT-E", "RT-City"]),
        ("仓储货架", "Warehouse racking", ["HJ-A", "HJ-B", "HJ-C", "HJ-Flow", "HJ-Drive"]),
        ("输送系统", "Conveyor systems", ["SS-1", "SS-2", "SS-Roll", "SS-Lift", "SS-Sort"]),
        ("监控软件", "Monitoring software", ["ColdView", "ColdView Mobile", "ColdView API", "ColdView Audit"]),
        ("备件服务", "Spare parts and service", ["SP-Filter", "SP-Door"]),
    ];

    private static readonly (ReasonCategory Use, string Zh, string En)[] reasonNames =
    [
        (ReasonCategory.Invalid, "联系不上", "Cannot be reached"), (ReasonCategory.Invalid, "没有需求", "No need"), (ReasonCategory.Invalid, "重复录入", "Entered twice"),
        (ReasonCategory.Invalid, "广告或骚扰", "Advertising or spam"), (ReasonCategory.Lost, "价格", "Price"), (ReasonCategory.Lost, "缺少功能", "Missing function"),
        (ReasonCategory.Lost, "选择了竞争对手", "Chose a competitor"), (ReasonCategory.Deactivated, "公司注销", "Company closed"), (ReasonCategory.Deactivated, "不再合作", "No longer works with us"),
        (ReasonCategory.Postponed, "预算推迟", "Budget postponed"), (ReasonCategory.Declined, "不符合产品方向", "Outside the product's direction"),
    ];

    private static readonly (string Zh, string En)[] industryNames =
    [
        ("冷链物流", "Cold chain logistics"), ("食品加工", "Food processing"), ("医药", "Pharmaceuticals"), ("餐饮连锁", "Restaurant chains"), ("零售商超", "Retail"), ("农业", "Agriculture"), ("制造业", "Manufacturing"),
    ];

    private static readonly (string Zh, string En, string? Within)[] regionNames =
    [
        ("华东", "East China", null), ("上海", "Shanghai", "华东"), ("浙江", "Zhejiang", "华东"), ("江苏", "Jiangsu", "华东"), ("华北", "North China", null), ("北京", "Beijing", "华北"),
        ("华南", "South China", null), ("广东", "Guangdong", "华南"), ("西南", "Southwest China", null), ("海外", "Abroad", null),
    ];

    private DemoLists(IReadOnlyList<Department> departments, IReadOnlyList<IntentSource> sources, IReadOnlyList<Product> products, IReadOnlyList<Reason> reasons)
    {
        Departments = departments;
        Sources = sources;
        Products = products;
        Reasons = reasons;
    }

    public IReadOnlyList<Department> Departments { get; }

    public IReadOnlyList<IntentSource> Sources { get; }

    /// <summary>40 values: 7 groups with 33 products.</summary>
    public IReadOnlyList<Product> Products { get; }

    public IReadOnlyList<Reason> Reasons { get; }

    public required IReadOnlyList<Industry> Industries { get; init; }

    /// <summary>The last region is abroad.</summary>
    public required IReadOnlyList<Region> Regions { get; init; }

    /// <summary>The sources used by intents: those without children.</summary>
    public IReadOnlyList<IntentSource> Channels => [.. Sources.Where(s => Sources.All(other => other.ParentId != s.Id))];

    /// <summary>The products used by intents: those in a group.</summary>
    public IReadOnlyList<Product> Models => [.. Products.Where(p => p.ParentId is not null)];

    public static DemoLists Make(int seed, DateTimeOffset at)
    {
        var random = new DemoRandom(seed, -1);
        int order = 0;

        List<Department> departments = [];
        foreach ((string code, string zh, string en) in new[] { ("MKT", "市场部", "Marketing"), ("SALES", "销售部", "Sales"), ("PRD", "产品部", "Product") })
        {
            var department = new Department(random.NewId(at));
            Named(department, zh, en, ++order);
            department.SetCode(code);
            departments.Add(department);
        }

        List<IntentSource> sources = [];
        foreach ((string zh, string en, string? below) in sourceNames)
        {
            var source = new IntentSource(random.NewId(at));
            Named(source, zh, en, ++order);
            source.PutBelow(sources.Find(s => s.NameZh == below)?.Id);
            sources.Add(source);
        }

        List<Product> products = [];
        foreach ((string zh, string en, string[] models) in productGroups)
        {
            var group = new Product(random.NewId(at));
            Named(group, zh, en, ++order);
            products.Add(group);
            foreach (string model in models)
            {
                var product = new Product(random.NewId(at));
                Named(product, $"{zh} {model}", $"{en} {model}", ++order);
                product.PutBelow(group.Id);
                products.Add(product);
            }
        }

        List<Reason> reasons = [];
        foreach ((ReasonCategory use, string zh, string en) in reasonNames)
        {
            var reason = new Reason(random.NewId(at), use);
            Named(reason, zh, en, ++order);
            reasons.Add(reason);
        }

        List<Industry> industries = [];
        foreach ((string zh, string en) in industryNames)
        {
            var industry = new Industry(random.NewId(at));
            Named(industry, zh, en, ++order);
            industries.Add(industry);
        }

        List<Region> regions = [];
        foreach ((string zh, string en, string? within) in regionNames)
        {
            var region = new Region(random.NewId(at));
            Named(region, zh, en, ++order);
            region.PutBelow(regions.Find(r => r.NameZh == within)?.Id);
            regions.Add(region);
        }

        return new DemoLists(departments, sources, products, reasons) { Industries = industries, Regions = regions };
    }

    private static void Named(ListValue value, string zh, string en, int order)
    {
        if (value.Edit(zh, en, order) is { } refusal)
        {
            throw new InvalidOperationException($"Demo value {zh}: {refusal}");
        }
    }
}
