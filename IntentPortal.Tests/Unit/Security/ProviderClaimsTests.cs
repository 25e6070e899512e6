using System.Text.Json;
using IntentPortal.Domain.Kernel;
using IntentPortal.Domain.People;
using IntentPortal.Web.Identity;
using Microsoft.Extensions.Options;

namespace IntentPortal.Tests.Unit.Security;

public sealed class ProviderClaimsTests
{
    [Theory]
    [InlineData("""{"roles":["a","b"]}""", "roles", "a,b")]
    [InlineData("""{"roles":"a"}""", "roles", "a")]
    [InlineData("""{"realm_access":{"roles":["a"]}}""", "realm_access.roles", "a")]
    [InlineData("""{"resource_access":{"crm.portal":{"roles":["a"]}}}""", "resource_access.crm.portal.roles", "a")]
    [InlineData("""{"https://acme.example/roles":["a"]}""", "https://acme.example/roles", "a")]
    [InlineData("""{"roles":[["a"],{"x":1},null,7]}""", "roles", "a,7")]
    [InlineData("""{"roles":null}""", "roles", "")]
    [InlineData("""{"realm_access":"text"}""", "realm_access.roles", "")]
    [InlineData("""{}""", ".", "")]
    public void Roles_are_found_in_the_shapes_that_providers_use(string json, string path, string expected) =>
        Assert.Equal(expected, string.Join(',', new ProviderClaims(Parse(json)).All(path)));

    [Fact]
    public void Both_sources_count_and_the_id_token_comes_first()
    {
        var claims = new ProviderClaims(Parse("""{"name":"token","roles":["a"]}"""), Parse("""{"name":"userinfo","roles":["a","b"]}"""));
        Assert.Equal("token", claims.First("name"));
        Assert.Equal(["a", "b"], claims.All("roles"));
    }

    [Fact]
    public void The_account_carries_what_was_mapped()
    {
        var account = Map("""{"iss":"https://i","sub":"1","preferred_username":"jo","name":"Jo","email":"jo@acme.example","roles":["Sales"],"department":"SALES"}""");
        Assert.Equal(new SignedInAccount("https://i|1", "jo", "Jo", "jo@acme.example", Roles.Sales, "SALES"), account);
    }

    [Fact]
    public void The_subject_stands_in_for_a_user_name_and_the_parts_for_a_name()
    {
        var account = Map("""{"iss":"https://i","sub":"1","given_name":"Jo","family_name":"Li"}""");
        Assert.Equal(("1", "Jo Li", Roles.None), (account.UserName, account.Name, account.Roles));
    }

    [Theory]
    [InlineData("name", "")]
    [InlineData("name", "\u0000\u200B")]
    [InlineData("email", "not an address")]
    public void What_no_form_would_accept_is_left_out(string claim, string value)
    {
        var account = Map(JsonSerializer.Serialize(new Dictionary<string, string> { ["iss"] = "i", ["sub"] = "1", [claim] = value }));
        Assert.Null(claim == "name" ? account.Name : account.Email);
    }

    [Fact]
    public void An_over_long_name_is_left_out() =>
        Assert.Null(Map($$"""{"iss":"i","sub":"1","name":"{{new string('x', 5000)}}"}""").Name);

    private static SignedInAccount Map(string json) => new AccountMapper(Options.Create(new PortalIdentityOptions())).Map(new ProviderClaims(Parse(json)));

    private static JsonElement Parse(string json)
    {
        using var document = JsonDocument.Parse(json);
        return document.RootElement.Clone();
    }
}
