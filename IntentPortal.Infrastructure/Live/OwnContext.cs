namespace IntentPortal.Infrastructure.Live;

/// <summary>
/// The context in which somebody subscribed: what that person is told later runs in it, and so in that person's
/// language, and not in the language of whoever caused it.
/// </summary>
internal sealed class OwnContext
{
    private readonly ExecutionContext? context = ExecutionContext.Capture();

    /// <summary>Tells in that context; comes back when it is told.</summary>
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
