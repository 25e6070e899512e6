using IntentPortal.Domain.FollowUps;
using IntentPortal.Domain.Intents;
using IntentPortal.Domain.Kernel;
using IntentPortal.Domain.People;
using IntentPortal.Infrastructure.FollowUps;
using IntentPortal.Infrastructure.Persistence;
using IntentPortal.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace IntentPortal.Tests.Integration.Persistence;

public class OrphanCleanupJobTests
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
        // File times come from the machine's clock, so the test clock must match it.
        database.Clock.Forward(DateTimeOffset.UtcNow - database.Clock.GetUtcNow());
        await drafts.SaveAsync(person, new Draft("capture", "old", 0, "{}", database.Clock.GetUtcNow()), Cancel);
        var job = database.Get<OrphanCleanupJob>();

        database.Clock.Forward(OrphanCleanupJob.KeptFor - TimeSpan.FromHours(1));
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

    [Fact]
    public async Task A_file_that_a_living_draft_names_stays_however_old_it_is()
    {
        await using TestDatabase database = await TestDatabase.CreateAsync();
        Guid person = await database.PersonAsync(Roles.Sales);
        var files = database.Get<IFileStore>();
        Guid named = await StoreAsync(files);
        database.Clock.Forward(DateTimeOffset.UtcNow - database.Clock.GetUtcNow() + (2 * OrphanCleanupJob.KeptFor));
        string json = System.Text.Json.JsonSerializer.Serialize(new { files = new[] { new StoredFile(named, "a.pdf", 3) } });
        await database.Get<IDrafts>().SaveAsync(person, new Draft("capture", string.Empty, 0, json, database.Clock.GetUtcNow()), Cancel);

        await database.Get<OrphanCleanupJob>().ClearAsync(Cancel);
        Assert.True(IsThere(files, named));

        await database.Get<IDrafts>().DeleteAsync(person, "capture", string.Empty, Cancel);
        await database.Get<OrphanCleanupJob>().ClearAsync(Cancel);
        Assert.False(IsThere(files, named));
    }

    [Fact]
    public async Task The_id_token_of_a_session_goes_with_its_end_or_when_nobody_was_seen_for_30_days()
    {
        await using TestDatabase database = await TestDatabase.CreateAsync();
        Guid person = await database.PersonAsync(Roles.Sales);
        var sessions = database.Get<ISignInSessions>();
        Guid ended = await sessions.StartAsync(person, "sealed-1", Cancel);
        Guid left = await sessions.StartAsync(person, "sealed-2", Cancel);

        Assert.Equal("sealed-1", await sessions.EndAsync(ended, Cancel));
        Assert.Null(await sessions.EndAsync(ended, Cancel));
        await database.Get<OrphanCleanupJob>().ClearAsync(Cancel);
        Assert.Equal([null, "sealed-2"], await TokensAsync());
        database.Clock.Forward(OrphanCleanupJob.KeptFor + TimeSpan.FromHours(1));
        await database.Get<OrphanCleanupJob>().ClearAsync(Cancel);
        Assert.Equal([null, null], await TokensAsync());

        async Task<List<string?>> TokensAsync()
        {
            await using PortalDbContext context = await database.OpenAsync();
            return await context.SignInSessions.OrderBy(s => s.Id == left).Select(s => s.SealedToken).ToListAsync(Cancel);
        }
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
