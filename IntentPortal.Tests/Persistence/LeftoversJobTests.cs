using IntentPortal.Domain.FollowUps;
using IntentPortal.Domain.Intents;
using IntentPortal.Domain.People;
using IntentPortal.Domain.Shared;
using IntentPortal.Infrastructure.Jobs;
using IntentPortal.Tests.Support;

namespace IntentPortal.Tests.Persistence;

public class LeftoversJobTests
{
    [Fact]
    public async Task After_30_days_drafts_and_files_that_no_record_has_are_cleared_away_and_everything_else_stays()
    {
        await using TestDatabase database = await TestDatabase.CreateAsync();
        Guid person = await database.PersonAsync(Roles.Sales);
        Guid source = await database.SourceAsync();
        Intent intent = await database.IntentAsync(await database.CustomerAsync(source, person), source, person, person);
        var files = database.Get<IFileStore>();
        Guid attached = await StoreAsync(files);
        Guid forgotten = await StoreAsync(files);
        Assert.True((await database.Get<IntentService>().AddFilesAsync(person, intent.Id, [new StoredFile(attached, "a.pdf", 3)], Cancel)).Succeeded);
        var drafts = database.Get<IDrafts>();
        // Files are dated by the machine's clock.
        database.Clock.Forward(DateTimeOffset.UtcNow - database.Clock.GetUtcNow());
        await drafts.SaveAsync(person, new Draft("capture", "old", 0, "{}", database.Clock.GetUtcNow()), Cancel);
        var job = database.Get<LeftoversJob>();

        database.Clock.Forward(LeftoversJob.KeptFor - TimeSpan.FromHours(1));
        await job.ClearAsync(Cancel);
        Assert.NotNull(await drafts.FindAsync(person, "capture", "old", Cancel));
        Assert.True(IsThere(files, forgotten));

        await drafts.SaveAsync(person, new Draft("capture", "new", 0, "{}", database.Clock.GetUtcNow()), Cancel);
        database.Clock.Forward(TimeSpan.FromHours(2));
        await job.ClearAsync(Cancel);
        Assert.Null(await drafts.FindAsync(person, "capture", "old", Cancel));
        Assert.NotNull(await drafts.FindAsync(person, "capture", "new", Cancel));
        Assert.False(IsThere(files, forgotten));
        Assert.True(IsThere(files, attached));
    }

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private static async Task<Guid> StoreAsync(IFileStore files)
    {
        using var bytes = new MemoryStream([1, 2, 3]);
        return (await files.SaveAsync(bytes, 10, Cancel))!.Value.Id;
    }

    private static bool IsThere(IFileStore files, Guid id)
    {
        using Stream? bytes = files.Open(id);
        return bytes is not null;
    }
}
