namespace IntentPortal.Domain.Board;

/// <summary>An open board. Disposing ends the watch.</summary>
public interface IBoardWatch : IDisposable
{
    /// <summary>Reads the heads. From then on the news are exactly what was committed after them, each once.</summary>
    Task<BoardHeads> ReadAsync(CancellationToken cancel);
}
