using System.Net;
using System.Text;
using IntentPortal.Domain.FollowUps;
using IntentPortal.Domain.Intents;
using IntentPortal.Domain.People;
using IntentPortal.Infrastructure.Persistence;
using IntentPortal.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace IntentPortal.Tests.Integration.Security;

public sealed class FileRightsTests : IAsyncDisposable
{
    private readonly PortalServer portal = new();

    [Fact]
    public async Task A_file_is_a_download_for_those_who_see_its_intent_and_not_there_for_others()
    {
        using HttpClient owner = await portal.SignInAsync("sales1");
        using HttpClient other = await portal.SignInAsync("sales2");
        Guid file = await AttachAsync("sales1", "报价 <b>.txt");
        var path = new Uri($"/files/{file}", UriKind.Relative);

        using HttpResponseMessage forOwner = await owner.GetAsync(path, TestContext.Current.CancellationToken);
        using HttpResponseMessage forOther = await other.GetAsync(path, TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.NotFound, forOther.StatusCode);
        Assert.Equal(HttpStatusCode.OK, forOwner.StatusCode);
        Assert.Equal("<script>alert(1)</script>", await forOwner.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        Assert.Equal("application/octet-stream", forOwner.Content.Headers.ContentType!.MediaType);
        Assert.Equal("attachment", forOwner.Content.Headers.ContentDisposition!.DispositionType);
        Assert.Equal("报价 <b>.txt", forOwner.Content.Headers.ContentDisposition.FileNameStar);
        Assert.Equal("nosniff", forOwner.Headers.GetValues("X-Content-Type-Options").Single());
        Assert.Contains("no-store", forOwner.Headers.CacheControl!.ToString(), StringComparison.Ordinal);
    }

    public ValueTask DisposeAsync() => portal.DisposeAsync();

    private async Task<Guid> AttachAsync(string userName, string name)
    {
        Person person = await portal.DemoPersonAsync(userName);
        using var bytes = new MemoryStream(Encoding.UTF8.GetBytes("<script>alert(1)</script>"));
        (Guid id, long length) = (await portal.Services.GetRequiredService<IFileStore>().SaveAsync(bytes, 100, TestContext.Current.CancellationToken))!.Value;
        await using PortalDbContext context = await portal.Services.GetRequiredService<IDbContextFactory<PortalDbContext>>().CreateDbContextAsync(TestContext.Current.CancellationToken);
        Guid intent = await context.Intents.Where(i => i.OwnerId == person.Id && i.Kind == IntentKind.NewNeed).Select(i => i.Id).FirstAsync(TestContext.Current.CancellationToken);
        var added = await portal.Services.GetRequiredService<IntentService>().AddFilesAsync(person.Id, intent, [new StoredFile(id, name, length)], TestContext.Current.CancellationToken);
        Assert.True(added.Succeeded, added.Refusal?.ToString());
        return id;
    }
}
