namespace IntentPortal.Tests.Support;

/// <summary>Waits for what comes by itself, and says what did not come instead of waiting for ever.</summary>
internal static class Eventually
{
    /// <summary>Long, because a busy machine is no fault of the product.</summary>
    public static readonly TimeSpan Limit = TimeSpan.FromMinutes(1);

    /// <summary>Comes back once it holds.</summary>
    /// <param name="what">What is waited for, for the message.</param>
    /// <param name="holds">Whether it has come.</param>
    /// <param name="pace">Between two questions, in milliseconds.</param>
    /// <exception cref="TimeoutException">It did not come.</exception>
    public static async Task UntilAsync(string what, Func<Task<bool>> holds, int pace = 20)
    {
        DateTime until = DateTime.UtcNow + Limit;
        while (!await holds())
        {
            if (DateTime.UtcNow > until)
            {
                throw new TimeoutException($"After {Limit.TotalSeconds:0} s still not: {what}.");
            }

            await Task.Delay(pace, TestContext.Current.CancellationToken);
        }
    }

    /// <inheritdoc cref="UntilAsync(string, Func{Task{bool}}, int)"/>
    public static Task UntilAsync(string what, Func<bool> holds, int pace = 20) => UntilAsync(what, () => Task.FromResult(holds()), pace);
}
