using IntentPortal.Domain.Kernel;
using IntentPortal.Infrastructure.Persistence.Sqlite;
using IntentPortal.Infrastructure.Telemetry;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using Microsoft.Extensions.Logging;

namespace IntentPortal.Infrastructure.Persistence;

internal sealed class EfTransactionRunner(
    IDbContextFactory<PortalDbContext> contexts, IServiceProvider services, SqliteWriteQueue gate, CommitSignal doorbell, PortalMetrics metrics, TimeProvider clock, ILogger<EfTransactionRunner> logger) : ITransactionRunner
{
    private const int Attempts = 3;

    private static readonly Viewer system = new(Guid.Empty, string.Empty, Enum.GetValues<Roles>().Aggregate((all, role) => all | role), null, []);

    public Task<Outcome<T>> RunAsync<T>(Guid actor, Func<IUnitOfWork, CancellationToken, Task<Outcome<T>>> operation, CancellationToken cancel) =>
        ExecuteAsync(actor, operation, cancel);

    public Task<Outcome<T>> RunAsSystemAsync<T>(Func<IUnitOfWork, CancellationToken, Task<Outcome<T>>> operation, CancellationToken cancel) =>
        ExecuteAsync(null, operation, cancel);

    private async Task<Outcome<T>> ExecuteAsync<T>(Guid? actor, Func<IUnitOfWork, CancellationToken, Task<Outcome<T>>> operation, CancellationToken cancel)
    {
        Outcome<T> outcome = await TryAsync(actor, operation, cancel);
        metrics.Count(outcome.Refusal);
        return outcome;
    }

    private async Task<Outcome<T>> TryAsync<T>(Guid? actor, Func<IUnitOfWork, CancellationToken, Task<Outcome<T>>> operation, CancellationToken cancel)
    {
        for (int attempt = 1; ; attempt++)
        {
            try
            {
                return await AttemptAsync(actor, operation, cancel);
            }
            catch (Exception fault) when (DatabaseFault.IsCounterRace(fault) && attempt < Attempts)
            {
                logger.LogInformation("Two operations asked for the first code of a year at once; running one of them again");
            }
            catch (DbUpdateConcurrencyException)
            {
                return new Refusal(RefusalCode.Conflict);
            }
            catch (Exception fault) when (DatabaseFault.IsUniqueViolation(fault))
            {
                return new Refusal(RefusalCode.AlreadyExists);
            }
            catch (Exception fault) when (DatabaseFault.IsReferenceViolation(fault))
            {
                // A record that this operation refers to was deleted at the same time, or a record that it deletes got
                // a new reference.
                return new Refusal(RefusalCode.Conflict);
            }
        }
    }

    private async Task<Outcome<T>> AttemptAsync<T>(Guid? actor, Func<IUnitOfWork, CancellationToken, Task<Outcome<T>>> operation, CancellationToken cancel)
    {
        await using PortalDbContext outer = await contexts.CreateDbContextAsync(cancel);
        using IDisposable? turn = outer.WritersAreSerial ? await gate.EnterAsync(cancel) : null;
        IExecutionStrategy strategy = outer.Database.CreateExecutionStrategy();
        return await strategy.ExecuteAsync(
            async token =>
            {
                // A new context for each attempt, so that nothing of a failed attempt remains.
                await using PortalDbContext context = await contexts.CreateDbContextAsync(token);
                // A failed save ends the whole unit of work, so savepoints are not needed.
                context.Database.AutoSavepointsEnabled = false;
                await using IDbContextTransaction transaction = await context.Database.BeginTransactionAsync(token);
                Viewer? viewer = actor is { } id ? await ViewerReader.ReadAsync(context, id, token) : system;
                if (viewer is null || viewer.Roles == Roles.None)
                {
                    return new Refusal(RefusalCode.NotAllowed);
                }

                var unit = new UnitOfWork(context, services, viewer, clock.GetUtcNow(), actor);
                Outcome<T> outcome = await operation(unit, token);
                if (outcome.Succeeded && await unit.SaveAsync(token))
                {
                    await transaction.CommitAsync(token);
                    doorbell.Ring();
                }

                return outcome;
            },
            cancel);
    }
}
