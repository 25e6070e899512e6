using IntentPortal.Domain.Intents;
using IntentPortal.Domain.Kernel;
using IntentPortal.Tests.Support;

namespace IntentPortal.Tests.Integration.Persistence;

public class RecycleBinJobTests
{
    [Theory]
    [InlineData(0, true)]
    [InlineData(30, false)]
    public async Task With_a_recycle_bin_of_zero_days_an_invalid_intent_is_deleted_at_once_and_otherwise_waits(int days, bool gone)
    {
        await using TestDatabase database = await TestDatabase.CreateAsync(settings: ("RecycleBin:Days", days.ToString(System.Globalization.CultureInfo.InvariantCulture)));
        CancellationToken cancel = TestContext.Current.CancellationToken;
        Guid source = await database.SourceAsync();
        Guid person = await database.PersonAsync(Roles.Sales);
        Intent intent = await database.IntentAsync(await database.CustomerAsync(source, person), source, person, person);
        Guid reason = await database.ReasonAsync();
        await database.StartAsync();

        Assert.True((await database.Get<IntentConfirmationService>().AsInvalidAsync(person, new ConfirmInvalid(intent.Id, 1, reason, null), cancel)).Succeeded);

        if (gone)
        {
            await Eventually.UntilAsync("it is deleted", async () => await database.ReadIntentAsync(intent.Id) is null);
            return;
        }

        var recycleBin = database.Get<RecycleBinService>();
        database.Clock.Forward(TimeSpan.FromDays(days) - TimeSpan.FromMinutes(1));
        Assert.Equal(0, await recycleBin.PurgeDueAsync(cancel));
        Assert.NotNull(await database.ReadIntentAsync(intent.Id));

        database.Clock.Forward(TimeSpan.FromMinutes(2));
        await recycleBin.PurgeDueAsync(cancel);
        Assert.Null(await database.ReadIntentAsync(intent.Id));
    }
}
