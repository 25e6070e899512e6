namespace IntentPortal.Tests.Support;

/// <summary>Waits for a condition, and reports it by name when the time is up.</summary>
internal static class Eventually
{
    /// <summary>The timeout. It is long, because a busy machine is not a fault of the product.</summary>
    public static readonly TimeSpan Limit = TimeSpan.FromMinutes(1);

    /// <summary>Waits until the condition is true.</summary>
    /// <param name="what">A description of the condition for the error message.</param>
    /// <param name="holds">The condition.</param>
    /// <param name="pace">The pause between two checks in milliseconds.</param>
    /// <exception cref="TimeoutException">The condition did not become true in time.</exception>
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
