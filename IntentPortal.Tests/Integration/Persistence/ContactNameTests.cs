using IntentPortal.Domain.Customers;
using IntentPortal.Domain.FollowUps;
using IntentPortal.Domain.Intents;
using IntentPortal.Domain.Kernel;
using IntentPortal.Domain.Suggestions;
using IntentPortal.Infrastructure.Persistence;
using IntentPortal.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace IntentPortal.Tests.Integration.Persistence;

/// <summary>
/// Everybody who may see an intent may read its contact's name, except product designers, who see intents only as
/// evidence of a suggestion.
/// </summary>
public class ContactNameTests
{
    [Theory]
    [InlineData(Roles.ProductDesigner, "钱**")]
    [InlineData(Roles.ProductDesigner | Roles.SalesManager, "钱衡之")]
    [InlineData(Roles.SalesManager, "钱衡之")]
    [InlineData(Roles.Marketing, "钱衡之")]
    [InlineData(Roles.Administrator, "钱衡之")]
    public async Task The_name_is_masked_for_product_designers(Roles roles, string shown)
    {
        await using TestDatabase database = await TestDatabase.CreateAsync();
        Guid source = await database.SourceAsync();
        Guid department = await database.DepartmentAsync();
        Guid sales = await database.PersonAsync(Roles.Sales, department);
        Guid viewer = await database.PersonAsync(roles, department);
        Guid designer = await database.PersonAsync(Roles.ProductDesigner);
        Guid customer = await database.CustomerAsync(source, sales, department);
        await database.ContactAsync(customer, new ContactDetails { Name = "钱衡之", Mobile = "13977660451", IsPrimary = true });
        await using PortalDbContext context = await database.OpenAsync();
        Guid contact = await context.Contacts.Select(c => c.Id).SingleAsync(Cancel);
        Outcome<IntentRef> captured = await database.Get<IntentService>().CaptureAsync(
            sales, new CaptureIntent(Guid.NewGuid(), new IntentDetails { Subject = "监控改造", Content = "越界时通知。", SourceId = source, ContactId = contact }, customer, null, sales, null, []), Cancel);
        Assert.True(captured.Succeeded, captured.Refusal?.ToString());
        Guid intent = captured.Value.Id;
        Assert.True((await database.Get<IntentFollowUpService>().RecordAsync(
            sales, new RecordFollowUp(intent, contact, FollowUpMethod.Phone, database.Clock.GetUtcNow(), "谈过", null, []), Cancel)).Succeeded);
        long version = await context.Intents.Where(i => i.Id == intent).Select(i => i.Version).SingleAsync(Cancel);
        Outcome<IntentRef> confirmed = await database.Get<IntentConfirmationService>().AsSuggestionAsync(
            sales, new ConfirmSuggestion(intent, version, null, designer, await database.ProductAsync(), "越界通知", null, DemandImportance.Important), Cancel);
        Assert.True(confirmed.Succeeded, confirmed.Refusal?.ToString());

        IntentDetail? detail = await database.Get<IIntentQueries>().DetailAsync(viewer, captured.Value.Code, Cancel);
        IReadOnlyList<TimelineItem> timeline = await database.Get<IIntentQueries>().TimelineAsync(viewer, intent, 50, Cancel);

        Assert.Equal(shown, detail?.Contact?.Name);
        var page = new IntentPageRequest(new IntentFilter()) { WithDetails = true };
        Assert.Equal(shown, Assert.Single((await database.Get<IIntentQueries>().PageAsync(viewer, page, Cancel)).Rows).Details?.ContactName);
        Assert.Equal(shown, Assert.Single(await database.Get<IIntentQueries>().AllAsync(viewer, page, Cancel).ToListAsync(Cancel)).Details?.ContactName);
        Assert.Equal(shown, Assert.Single(timeline, item => item.FollowUp is not null).FollowUp!.ContactName);
        Assert.DoesNotContain(timeline, item => shown != "钱衡之" && item.Line?.Values.Contains("钱衡之", StringComparison.Ordinal) == true);
    }

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;
}
