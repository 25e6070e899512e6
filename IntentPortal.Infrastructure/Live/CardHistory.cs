using System.Text.Json;
using IntentPortal.Domain.Board;
using IntentPortal.Domain.Intents;
using IntentPortal.Domain.Ledger;

namespace IntentPortal.Infrastructure.Live;

/// <summary>The ledger's lines about one intent that no board was told of yet.</summary>
/// <param name="intentId">The intent.</param>
/// <param name="since">When the first was heard of.</param>
internal sealed class CardHistory(Guid intentId, DateTimeOffset since)
{
    private readonly List<(long Sequence, ChangeLine Line)> lines = [];

    public Guid IntentId { get; } = intentId;

    public DateTimeOffset Since { get; } = since;

    public Guid? ActorId { get; private set; }

    public DateTimeOffset At { get; private set; } = since;

    /// <summary>The version that the last line led to.</summary>
    public long Version => lines.Count == 0 ? 0 : lines.Max(l => l.Line.RecordVersion);

    /// <summary>What happened last, as the first line of its entry says.</summary>
    public ChangeKind Kind => lines.Count == 0 ? ChangeKind.Edited : lines.First(l => l.Sequence == lines[^1].Sequence).Line.Kind;

    public void Add(LedgerEntry entry, ChangeLine line)
    {
        lines.Add((entry.Sequence, line));
        (ActorId, At) = (entry.ActorId, entry.At);
    }

    /// <summary>The card as it was before everything later than a place in the ledger, worked back from how it is now; null when there was none.</summary>
    public BoardCard? Before(BoardCard now, long sequence)
    {
        BoardCard card = now;
        foreach ((long at, ChangeLine line) in Enumerable.Reverse(lines))
        {
            if (at <= sequence)
            {
                return card;
            }

            if (line.Kind is ChangeKind.Captured or ChangeKind.SplitOff)
            {
                return null;
            }

            card = Undo(card, line.Values);
        }

        return card;
    }

    /// <summary>Whether anything is later than a place in the ledger.</summary>
    public bool IsAfter(long sequence) => lines.Count == 0 || lines[^1].Sequence > sequence;

    /// <summary>Whether a board that contains the ledger up to a place has heard a part of this already.</summary>
    public bool Overlaps(long sequence) => lines.Count > 0 && lines[0].Sequence <= sequence;

    private static BoardCard Undo(BoardCard card, string values)
    {
        if (values == "{}")
        {
            return card;
        }

        using var document = JsonDocument.Parse(values);
        foreach (JsonProperty field in document.RootElement.EnumerateObject())
        {
            JsonElement old = field.Value[0];
            card = field.Name switch
            {
                nameof(Intent.Status) => card with { Status = Enum.Parse<IntentStatus>(old.GetString()!) },
                nameof(Intent.Kind) => card with { Kind = Enum.Parse<IntentKind>(old.GetString()!) },
                nameof(Intent.StageEnteredAt) => card with { StageEnteredAt = old.GetDateTimeOffset() },
                nameof(Intent.OwnerId) => card with { OwnerId = Id(old) },
                nameof(Intent.DepartmentId) => card with { DepartmentId = Id(old) },
                nameof(Intent.SourceId) => card with { SourceId = old.GetGuid() },
                nameof(Intent.ExpectedAmount) => card with { ExpectedAmount = old.ValueKind == JsonValueKind.Null ? null : old.GetDecimal() },
                nameof(Intent.PromiseDueOn) => card with { PromiseDueOn = old.ValueKind == JsonValueKind.Null ? null : DateOnly.Parse(old.GetString()!, System.Globalization.CultureInfo.InvariantCulture) },
                nameof(Intent.Products) => card with { ProductIds = [.. old.EnumerateArray().Select(id => id.GetGuid())] },
                _ => card,
            };
        }

        return card;
    }

    private static Guid? Id(JsonElement value) => value.ValueKind == JsonValueKind.Null ? null : value.GetGuid();
}
