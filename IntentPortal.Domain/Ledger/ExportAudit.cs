using IntentPortal.Domain.Kernel;

namespace IntentPortal.Domain.Ledger;

/// <summary>Writes an export into the ledger before its first row leaves.</summary>
internal static class ExportAudit
{
    /// <summary>Notes what is exported, or refuses it to those who may not.</summary>
    /// <param name="work">The unit of work.</param>
    /// <param name="actor">Who exports.</param>
    /// <param name="what">What is exported.</param>
    /// <param name="view">The view as its query string.</param>
    /// <param name="mayExport">Whether somebody with these roles may.</param>
    /// <param name="cancel">Stops it.</param>
    public static Task<Outcome<Done>> NoteExportAsync(this ITransactionRunner work, Guid actor, string what, string view, Func<Roles, bool> mayExport, CancellationToken cancel) =>
        work.RunAsync<Done>(
            actor,
            (unit, _) =>
            {
                if (!mayExport(unit.Viewer.Roles))
                {
                    return Task.FromResult<Outcome<Done>>(new Refusal(RefusalCode.NotAllowed));
                }

                unit.Audit(RecordKind.Export, unit.NewId(), what, ChangeKind.Exported, new Dictionary<string, object?> { ["view"] = view });
                return Task.FromResult<Outcome<Done>>(Done.Instance);
            },
            cancel);
}
