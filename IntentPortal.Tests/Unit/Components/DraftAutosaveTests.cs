using IntentPortal.Domain.Kernel;
using IntentPortal.Web.Shared.Drafts;

namespace IntentPortal.Tests.Unit.Components;

/// <summary>Input is saved as a draft, and deleted for good when the form is closed.</summary>
public sealed class DraftAutosaveTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task What_is_still_being_written_when_the_form_closes_is_waited_for_and_then_deleted_whether_it_could_be_written_or_not(bool fails)
    {
        var drafts = new SlowDrafts();
        var keeper = new DraftAutosave(drafts, TimeProvider.System);
        await keeper.OpenAsync<string>(Guid.NewGuid(), "form", "record", 0, Cancel);
        keeper.Keep("typed");
        await drafts.Writing.WaitAsync(TimeSpan.FromMinutes(1), Cancel);

        Task forgetting = keeper.ForgetAsync();
        Assert.False(drafts.IsDeleted);
        drafts.End(fails ? new TimeoutException("The database is away.") : null);
        await forgetting;

        Assert.True(drafts.IsDeleted);
    }

    private sealed class SlowDrafts : IDrafts
    {
        private readonly TaskCompletionSource begun = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private readonly TaskCompletionSource written = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public Task Writing => begun.Task;

        public bool IsDeleted { get; private set; }

        public void End(Exception? fault)
        {
            if (fault is null)
            {
                written.SetResult();
            }
            else
            {
                written.SetException(fault);
            }
        }

        public Task<Draft?> FindAsync(Guid personId, string form, string recordKey, CancellationToken cancel) => Task.FromResult<Draft?>(null);

        public Task SaveAsync(Guid personId, Draft draft, CancellationToken cancel)
        {
            begun.SetResult();
            return written.Task;
        }

        public Task DeleteAsync(Guid personId, string form, string recordKey, CancellationToken cancel)
        {
            IsDeleted = true;
            return Task.CompletedTask;
        }
    }
}
