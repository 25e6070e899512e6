using IntentPortal.Domain.Kernel;

namespace IntentPortal.Domain.Settings;

/// <summary>
/// Manages saved views of grids. Everybody manages their own and may share them with roles that they have;
/// administrators may share with any role.
/// </summary>
public sealed class SavedViewService(ITransactionRunner work)
{
    /// <summary>
    /// Saves a view under a name. If <paramref name="viewId"/> is given, that view of the actor is replaced.
    /// </summary>
    public Task<Outcome<Guid>> SaveAsync(Guid actor, Guid? viewId, string page, string? name, string? state, Roles sharedWith, CancellationToken cancel) =>
        work.RunAsync<Guid>(
            actor,
            async (unit, token) =>
            {
                if (!unit.Viewer.Is(Roles.Administrator) && (sharedWith & ~unit.Viewer.Roles) != 0)
                {
                    return new Refusal(RefusalCode.NotAllowed);
                }

                if (viewId is { } id)
                {
                    return await OwnAsync(unit, id, token) is not { } view ? new Refusal(RefusalCode.NotFound)
                        : view.Replace(name, state, sharedWith) is { } refusal ? refusal
                        : view.Id;
                }

                Outcome<SavedView> saved = SavedView.Save(unit.NewId(), unit.Viewer.PersonId, page, name, state, sharedWith);
                if (!saved.Succeeded)
                {
                    return saved.Refusal;
                }

                unit.SavedViews.Add(saved.Value);
                return saved.Value.Id;
            },
            cancel);

    /// <summary>Deletes a view of the actor.</summary>
    public Task<Outcome<Done>> DeleteAsync(Guid actor, Guid viewId, CancellationToken cancel) =>
        work.RunAsync<Done>(
            actor,
            async (unit, token) =>
            {
                if (await OwnAsync(unit, viewId, token) is not { } view)
                {
                    return new Refusal(RefusalCode.NotFound);
                }

                unit.SavedViews.Remove(view);
                return Done.Instance;
            },
            cancel);

    private static async Task<SavedView?> OwnAsync(IUnitOfWork unit, Guid viewId, CancellationToken cancel)
    {
        SavedView? view = await unit.SavedViews.FindAsync(viewId, cancel);
        return view?.OwnerId == unit.Viewer.PersonId ? view : null;
    }
}
