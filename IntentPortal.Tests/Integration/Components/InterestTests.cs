using Bunit;
using IntentPortal.Domain.Customers;
using IntentPortal.Domain.Ledger;
using IntentPortal.Domain.Reference;
using IntentPortal.Tests.Support;
using IntentPortal.Web.Features.Intents;
using IntentPortal.Web.Identity;
using IntentPortal.Web.Localization;
using Microsoft.Extensions.DependencyInjection;
using MudBlazor;

namespace IntentPortal.Tests.Integration.Components;

/// <summary>The displayed selection is the stored one.</summary>
public sealed class InterestTests : ComponentTest
{
    [Theory]
    [InlineData(PortalCultures.English, "Not known", "Low", "Medium", "High")]
    [InlineData(PortalCultures.Chinese, "未知", "低", "中", "高")]
    public async Task Each_degree_of_interest_is_stored_as_it_is_shown(string culture, params string[] words)
    {
        Speak(culture);
        await using TestDatabase database = await TestDatabase.CreateAsync();
        this.AddAuthorization();
        Services.AddSingleton(database.Get<ICustomerQueries>());
        Services.AddSingleton<IReferenceData>(new StubReferenceData());
        Services.AddSingleton<ILiveFeed>(new StubLiveFeed());
        Services.AddScoped<CurrentPerson>();
        var model = new IntentFactsModel();
        IRenderedComponent<MudPopoverProvider> popovers = Render<MudPopoverProvider>();
        IRenderedComponent<IntentFactFields> fields = Render<IntentFactFields>(p => p
            .Add(f => f.Model, model)
            .Add(f => f.Lists, new StubReferenceData().Lists)
            .Add(f => f.OnTyped, () => { })
            .Add(f => f.Problem, _ => null));
        IRenderedComponent<MudSelect<int>> select = fields.FindComponent<MudSelect<int>>();
        await select.InvokeAsync(select.Instance.OpenMenu);
        popovers.WaitForAssertion(() => Assert.Equal(words, popovers.FindAll(".mud-list-item").Select(i => i.TextContent.Trim())));

        foreach (int interest in new[] { 2, 0, 3, 1 })
        {
            await select.InvokeAsync(select.Instance.OpenMenu);
            await popovers.WaitForElements(".mud-list-item")[interest].ClickAsync(new());

            Assert.Equal(interest, model.Interest);
            select.WaitForAssertion(() => Assert.Equal(words[interest], select.Find("input").GetAttribute("value")));
        }
    }
}
