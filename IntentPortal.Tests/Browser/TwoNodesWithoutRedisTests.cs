using IntentPortal.Domain.Intents;

namespace IntentPortal.Tests.Browser;

/// <summary>Without Redis, two nodes find each other's changes in the ledger.</summary>
public sealed class TwoNodesWithoutRedisTests(TwoNodesWithoutRedis portal) : IClassFixture<TwoNodesWithoutRedis>
{
    [Fact]
    public async Task What_is_done_on_one_node_is_seen_on_the_board_of_the_other()
    {
        await using BrowserWindow acting = await portal.SignInAsync("manager1");
        await using BrowserWindow watching = await portal.SignInElsewhereAsync("admin1", acting);
        BoardWindow there = await BoardWindow.OpenAsync(watching);
        BoardWindow here = await BoardWindow.OpenAsync(acting);
        int suggested = await there.CountAsync(IntentStatus.Suggestion);

        string code = await here.FirstAsync(IntentStatus.FollowingUp);
        await here.ConfirmAsync(code);

        await there.SeesConfirmedAsync(code);
        await there.CountsAsync(IntentStatus.Suggestion, suggested + 1);
        await there.IsStillThereAsync();
    }
}
