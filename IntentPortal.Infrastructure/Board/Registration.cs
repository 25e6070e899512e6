using IntentPortal.Domain.Board;
using IntentPortal.Infrastructure.Board.Replay;
using Microsoft.Extensions.DependencyInjection;

namespace IntentPortal.Infrastructure.Board;

/// <summary>The follow-up board and its replay.</summary>
internal static class Registration
{
    public static IServiceCollection AddBoard(this IServiceCollection services) => services
        .AddSingleton<IBoardQueries, BoardQueries>()
        .AddSingleton<IBoardFeed, BoardFeed>()
        .AddSingleton<IBoardHistoryQueries, BoardHistoryQueries>()
        .AddSingleton<IBoardVisitStore, BoardVisitStore>()
        .AddSingleton<NodePresence>()
        .AddSingleton<IPresence>(provider => provider.GetRequiredService<NodePresence>());
}
