using IntentPortal.Domain.Kernel;
using IntentPortal.Domain.People;
using IntentPortal.Infrastructure.Persistence;
using IntentPortal.Infrastructure.Persistence.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace IntentPortal.Infrastructure.People;

/// <summary>Stores sign-in sessions in the database, so that all nodes share them.</summary>
internal sealed class SignInSessions(IDbContextFactory<PortalDbContext> contexts, SqliteWriteQueue gate, TimeProvider clock) : ISignInSessions
{
    private static readonly TimeSpan seenEvery = TimeSpan.FromMinutes(1);

    public async Task<Guid> StartAsync(Guid personId, string? sealedToken, CancellationToken cancel)
    {
        await using PortalDbContext context = await contexts.CreateDbContextAsync(cancel);
        using IDisposable? turn = context.WritersAreSerial ? await gate.EnterAsync(cancel) : null;
        var session = new SignInSession(context.NewId(), personId, sealedToken, clock.GetUtcNow());
        context.SignInSessions.Add(session);
        await context.SaveChangesAsync(cancel);
        return session.Id;
    }

    public async Task<Viewer?> CheckAsync(Guid sessionId, CancellationToken cancel)
    {
        await using PortalDbContext context = await contexts.CreateDbContextAsync(cancel);
        var session = await context.SignInSessions.AsNoTracking()
            .Where(s => s.Id == sessionId && s.EndedAt == null)
            .Select(s => new { s.PersonId, s.LastSeenAt })
            .FirstOrDefaultAsync(cancel);
        if (session is null || await ViewerReader.ReadAsync(context, session.PersonId, cancel) is not { } viewer)
        {
            return null;
        }

        DateTimeOffset now = clock.GetUtcNow();
        if (now - session.LastSeenAt >= seenEvery)
        {
            using IDisposable? turn = context.WritersAreSerial ? await gate.EnterAsync(cancel) : null;
            await context.SignInSessions.Where(s => s.Id == sessionId).ExecuteUpdateAsync(set => set.SetProperty(s => s.LastSeenAt, now), cancel);
        }

        return viewer;
    }

    public async Task<string?> EndAsync(Guid sessionId, CancellationToken cancel)
    {
        await using PortalDbContext context = await contexts.CreateDbContextAsync(cancel);
        using IDisposable? turn = context.WritersAreSerial ? await gate.EnterAsync(cancel) : null;
        DateTimeOffset now = clock.GetUtcNow();
        IQueryable<SignInSession> living = context.SignInSessions.Where(s => s.Id == sessionId && s.EndedAt == null);
        string? sealedToken = await living.Select(s => s.SealedToken).FirstOrDefaultAsync(cancel);
        await living.ExecuteUpdateAsync(set => set.SetProperty(s => s.EndedAt, now).SetProperty(s => s.SealedToken, (string?)null), cancel);
        return sealedToken;
    }
}
