using IntentPortal.Domain.Kernel;

namespace IntentPortal.Infrastructure.DemoData;

/// <summary>
/// The twelve people of the demo company. They can sign in through the development identity provider and own the demo
/// data.
/// </summary>
public static class DemoPeople
{
    /// <summary>The code of 市场部.</summary>
    public const string Marketing = "MKT";

    /// <summary>The code of 销售部.</summary>
    public const string Sales = "SALES";

    /// <summary>The code of 产品部.</summary>
    public const string Product = "PRD";

    /// <summary>All people.</summary>
    public static IReadOnlyList<DemoPerson> All { get; } =
    [
        Person("marketing1", "林晓雯", Roles.Marketing, Marketing),
        Person("marketing2", "Emma Clarke", Roles.Marketing, Marketing),
        Person("sales1", "陈志远", Roles.Sales, Sales),
        Person("sales2", "王思琪", Roles.Sales, Sales),
        Person("sales3", "Daniel Weber", Roles.Sales, Sales),
        Person("sales4", "刘海洋", Roles.Sales, Sales),
        Person("sales5", "Sofia Martins", Roles.Sales, Sales),
        Person("manager1", "赵国强", Roles.SalesManager, Sales),
        Person("manager2", "周敏", Roles.SalesManager, Marketing),
        Person("designer1", "吴雨桐", Roles.ProductDesigner, Product),
        Person("designer2", "Oliver Hayes", Roles.ProductDesigner, Product),
        Person("admin1", "孙立群", Roles.Administrator, Product),
    ];

    private static DemoPerson Person(string userName, string name, Roles roles, string department) =>
        new(userName, name, $"{userName}@demo.example", roles, department);
}
