using IntentPortal.Domain.Kernel;

namespace IntentPortal.Domain.Ledger;

/// <summary>Records exports in the ledger before their first row is returned.</summary>
internal static class ExportAudit
{
    /// <summary>Records the export, or refuses it if the actor has no right to it.</summary>
    /// <param name="work">The unit of work.</param>
    /// <param name="actor">The person who exports.</param>
    /// <param name="what">The kind of record that is exported.</param>
    /// <param name="view">The view as its query string.</param>
    /// <param name="mayExport">Whether a person with these roles may export.</param>
    /// <param name="cancel">Cancels the operation.</param>
    public static Task<Outcome<Done>> NoteExportAsync(this ITransactionRunner work, Guid actor, string what, string view, Func<Roles, bool> mayExport, CancellationToken cancel) =>
        work.RunAsync<Done>(
            actor,
            (unit, _) =>
            {
                if (!mayExport(unit.Viewer.Roles))
                {
                    return Task.FromResult<Outcome<Done>>(new Refusal(RefusalCode.NotAllowed));
                }

                unit.Audit(RecordKind.Export, unit.NewId(), what, ChangeKind.Exported, new Dictionary<string, object?> { ["view"] = TypedText.Line(view) });
                return Task.FromResult<Outcome<Done>>(Done.Instance);
            },
            cancel);
}
