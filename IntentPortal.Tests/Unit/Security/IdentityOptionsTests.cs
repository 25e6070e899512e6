using IntentPortal.Domain.Kernel;
using IntentPortal.Web.Identity;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.FileProviders;
using Microsoft.Extensions.Hosting;

namespace IntentPortal.Tests.Unit.Security;

public sealed class IdentityOptionsTests
{
    private const string Authority = "https://login.example.com/realms/acme";

    [Fact]
    public void A_complete_setting_is_accepted() => Assert.Empty(Problems([]));

    [Fact]
    public void Development_needs_no_provider() =>
        Assert.Empty(Problems(new() { ["Authority"] = null, ["ClientId"] = null }, "Development"));

    [Theory]
    [InlineData("Authority", null, "Identity:Authority is not set", "such as https://")]
    [InlineData("Authority", "login.example.com", "Identity:Authority is 'login.example.com'", "expected an absolute https address")]
    [InlineData("Authority", "ftp://login.example.com", "Identity:Authority is 'ftp://login.example.com'", "expected an absolute https address")]
    [InlineData("Authority", "http://login.example.com", "Identity:Authority is 'http://login.example.com'", "expected https")]
    [InlineData("Authority", "https://portal.example.com/idp/", "Identity:Authority is 'https://portal.example.com/idp/'", "embedded demo provider")]
    [InlineData("ClientId", " ", "Identity:ClientId is not set", "expected the client id")]
    [InlineData("Scopes", "profile", "Identity:Scopes is 'profile'", "'openid' among them")]
    [InlineData("RoleClaim", "", "Identity:RoleClaim is empty", "expected the claim")]
    [InlineData("RoleMap:sellers", "Seller", "Identity:RoleMap:sellers is 'Seller'", "expected one of Marketing, Sales, SalesManager, ProductDesigner, Administrator")]
    [InlineData("RoleMap:sellers", "3", "Identity:RoleMap:sellers is '3'", "expected one of")]
    [InlineData("RoleMap:sellers", "None", "Identity:RoleMap:sellers is 'None'", "expected one of")]
    [InlineData("CircuitCheckInterval", "00:02:00", "Identity:CircuitCheckInterval is 00:02:00", "at most 00:00:55")]
    [InlineData("RequestCheckInterval", "00:01:00", "Identity:RequestCheckInterval is 00:01:00", "expected zero to 00:00:15")]
    public void A_wrong_setting_is_named_with_what_is_expected(string setting, string? value, string name, string expected)
    {
        var problem = Assert.Single(Problems(new() { [setting] = value }));
        Assert.StartsWith(name, problem, StringComparison.Ordinal);
        Assert.Contains(expected, problem, StringComparison.Ordinal);
    }

    [Fact]
    public void Everything_wrong_is_said_at_once() =>
        Assert.Equal(2, Problems(new() { ["ClientId"] = null, ["Scopes"] = "email" }).Count);

    [Fact]
    public void Claim_values_may_hold_colons()
    {
        var options = Read(new() { ["RoleMap:urn:acme:crm"] = "Sales", ["RoleMap:Boss"] = "SalesManager" });
        Assert.Equal(Roles.Sales | Roles.SalesManager, RoleMap.RolesFor(["urn:acme:crm", "boss", "other"], options.RoleMap));
    }

    [Fact]
    public void Without_a_map_the_names_of_the_roles_are_the_claim_values() =>
        Assert.Equal(Roles.Marketing | Roles.ProductDesigner, RoleMap.RolesFor(["marketing", "ProductDesigner", "None", "31"], Read([]).RoleMap));

    [Fact]
    public void With_a_map_nothing_else_counts() =>
        Assert.Equal(Roles.Sales, RoleMap.RolesFor(["Administrator", "crm"], Read(new() { ["RoleMap:crm"] = "Sales" }).RoleMap));

    private static List<string> Problems(Dictionary<string, string?> changes, string environment = "Production") =>
        [.. new PortalIdentityOptionsValidator(new Place(environment)).Validate(null, Read(changes)).Failures ?? []];

    private static PortalIdentityOptions Read(Dictionary<string, string?> changes)
    {
        var settings = new Dictionary<string, string?> { ["Identity:Authority"] = Authority, ["Identity:ClientId"] = "portal" };
        foreach (var (name, value) in changes)
        {
            settings[$"Identity:{name}"] = value;
        }

        var options = new PortalIdentityOptions();
        PortalIdentityOptions.Read(options, new ConfigurationBuilder().AddInMemoryCollection(settings).Build());
        return options;
    }

    private sealed class Place(string name) : IHostEnvironment
    {
        public string EnvironmentName { get; set; } = name;

        public string ApplicationName { get; set; } = "IntentPortal";

        public string ContentRootPath { get; set; } = AppContext.BaseDirectory;

        public IFileProvider ContentRootFileProvider { get; set; } = new NullFileProvider();
    }
}
