namespace IntentPortal.Infrastructure.Live;

/// <summary>
/// Captures a subscriber's execution context. Handlers run in it, and therefore in the subscriber's language and not in
/// that of the person who caused the event.
/// </summary>
internal sealed class OwnContext
{
    private readonly ExecutionContext? context = ExecutionContext.Capture();

    /// <summary>Runs an action in that context, synchronously.</summary>
    public void Run(Action tell)
    {
        if (context is null)
        {
            tell();
        }
        else
        {
            ExecutionContext.Run(context, static told => ((Action)told!)(), tell);
        }
    }
}
