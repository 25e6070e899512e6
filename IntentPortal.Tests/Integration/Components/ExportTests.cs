using System.Text;
using IntentPortal.Domain.Customers.Archive;
using IntentPortal.Domain.Intents;
using IntentPortal.Domain.Opportunities;
using IntentPortal.Tests.Support;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace IntentPortal.Tests.Integration.Components;

/// <summary>Every export of the product, over records that say what a file may stumble over.</summary>
public sealed class ExportTests(HostileRecords records) : IClassFixture<HostileRecords>
{
    // What each export can show, and what its sheet and its file are called.
    private static readonly Dictionary<string, (Type Columns, string English, string Chinese)> exports = new()
    {
        ["/export/intents"] = (typeof(IntentSort), "Intents", "产品意向"),
        ["/export/intent-customers"] = (typeof(CustomerSort), "Intent customers", "意向客户"),
        ["/export/customers"] = (typeof(CustomerSort), "Customers", "客户档案"),
        ["/export/contacts"] = (typeof(ContactSort), "Contacts", "联系人"),
        ["/export/opportunities"] = (typeof(OpportunitySort), "Opportunities", "商机"),
    };

    public static TheoryData<string, string> InBothLanguages() => [.. from path in exports.Keys from language in new[] { "en-US", "zh-CN" } select new TheoryDataRow<string, string>(path, language)];

    public static TheoryData<string> All() => [.. exports.Keys];

    [Fact]
    public void None_is_left_out() => Assert.Equal(
        exports.Keys.Order(),
        records.Server.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>().Select(endpoint => endpoint.RoutePattern.RawText!).Where(path => path.StartsWith("/export", StringComparison.Ordinal)).Order());

    [Theory]
    [MemberData(nameof(InBothLanguages))]
    public async Task The_file_of_a_view_with_every_column_is_valid_and_says_what_was_typed(string path, string language)
    {
        IReadOnlyList<string> columns = ColumnsOf(path);

        Workbook file = (await GetAsync($"{path}?columns={string.Join(',', columns)}", language)).File;

        Assert.Empty(file.Problems);
        Assert.Equal(language == "zh-CN" ? exports[path].Chinese : exports[path].English, Assert.Single(file.Sheets).Name);
        Assert.Equal(columns.Count, file.Rows[0].Length);
        Assert.Equal([HostileRecords.Label, HostileRecords.Label], file.Rows[0][^2..]);
        Assert.All(file.Rows.Skip(1), row => Assert.Equal([HostileRecords.Text, HostileRecords.Text], row[^2..]));
        Assert.All(file.Rows.Skip(1), row => Assert.Contains(HostileRecords.Text, row[..^2]));
        if (columns.Contains("Phone"))
        {
            Assert.All(file.Rows.Skip(1), row => Assert.Equal(HostileRecords.Phone, row[columns.ToList().IndexOf("Phone")]));
        }
    }

    [Fact]
    public async Task Amounts_days_and_moments_are_shown_as_such_and_moments_on_the_clock_of_the_person()
    {
        Workbook utc = (await GetAsync("/export/intents?columns=Code,ExpectedAmount,ExpectedOn,CapturedAt&zone=UTC", "en-US")).File;
        Workbook shanghai = (await GetAsync("/export/intents?columns=Code,ExpectedAmount,ExpectedOn,CapturedAt&zone=Asia/Shanghai", "en-US")).File;

        Assert.Equal(["@", "#,##0.00", @"yyyy\-mm\-dd", @"yyyy\-mm\-dd\ hh:mm"], utc.Sheets[0].Formats[1]);
        Assert.Equal([1_200_000m, 46266m], utc.Rows[1][1..3]);
        Assert.Equal(8m, decimal.Round(((decimal)shanghai.Rows[1][3]! - (decimal)utc.Rows[1][3]!) * 24, 3));
    }

    [Theory]
    [MemberData(nameof(All))]
    public async Task A_view_without_rows_has_its_heads(string path)
    {
        Workbook file = (await GetAsync($"{path}?q=nothing-is-called-so", "en-US")).File;

        Assert.Empty(file.Problems);
        Assert.All(Assert.Single(file.Rows), head => Assert.NotEmpty(Assert.IsType<string>(head)));
    }

    [Theory]
    [MemberData(nameof(InBothLanguages))]
    public async Task The_file_is_called_in_the_language_of_the_person_and_in_ASCII_for_whoever_reads_no_other(string path, string language)
    {
        string disposition = (await GetAsync(path, language)).Disposition;

        Assert.True(Ascii.IsValid(disposition), disposition);
        string plain = path["/export/".Length..];
        string name = Uri.EscapeDataString(language == "zh-CN" ? exports[path].Chinese : exports[path].English);
        Assert.Matches($@"^attachment; filename=""?{plain}-\d{{8}}-\d{{4}}\.xlsx""?; filename\*=UTF-8''{name}-\d{{8}}-\d{{4}}\.xlsx$", disposition);
    }

    [Theory]
    [InlineData("columns=Code,Nonsense", "columns")]
    [InlineData("columns=Code,f.gone", "f.gone")]
    [InlineData("sort=Nonsense&owner=x", "owner, sort")]
    [InlineData("zone=Moon/Tycho", "zone")]
    public async Task What_the_address_says_and_nobody_can_read_is_named_on_a_sheet_of_its_own(string query, string named)
    {
        Workbook file = (await GetAsync($"/export/intents?{query}", "en-US")).File;

        Assert.Empty(file.Problems);
        Assert.Equal("Note", file.Sheets[1].Name);
        Assert.Equal($"Parts of the address could not be read and were left out: {named}", Assert.Single(Assert.Single(file.Sheets[1].Rows)));
        Assert.Equal(3, file.Rows.Count);
    }

    private static IReadOnlyList<string> ColumnsOf(string path) => [.. Enum.GetNames(exports[path].Columns), .. HostileRecords.Keys.Select(key => $"f.{key}")];

    private async Task<(Workbook File, string Disposition)> GetAsync(string address, string language)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(address, UriKind.Relative));
        request.Headers.AcceptLanguage.ParseAdd(language);
        using HttpResponseMessage answer = await records.Browser.SendAsync(request, TestContext.Current.CancellationToken);
        answer.EnsureSuccessStatusCode();
        await using Stream body = await answer.Content.ReadAsStreamAsync(TestContext.Current.CancellationToken);
        return (await Workbook.ReadAsync(body), answer.Content.Headers.NonValidated["Content-Disposition"].ToString());
    }
}
