using System.Text.Json;
using IntentPortal.Domain.Intents;

namespace IntentPortal.Infrastructure.Board.Replay;

/// <summary>
/// An intent that is rewound through the ledger: each line, starting with the newest, restores its old values.
/// </summary>
internal sealed record IntentAt
{
    public required Guid Id { get; init; }

    public required string Code { get; init; }

    public required long Number { get; init; }

    public required DateTimeOffset CapturedAt { get; init; }

    public required Guid CapturedById { get; init; }

    public required string Subject { get; set; }

    public required IntentKind Kind { get; set; }

    public required Guid CustomerId { get; set; }

    public required Guid SourceId { get; set; }

    /// <summary>The products, if they were requested.</summary>
    public IReadOnlyList<Guid> ProductIds { get; set; } = [];

    public required IntentStatus Status { get; set; }

    public required DateTimeOffset StageEnteredAt { get; set; }

    public required Guid? OwnerId { get; set; }

    public required Guid? DepartmentId { get; set; }

    public required decimal? ExpectedAmount { get; set; }

    public required DateOnly? PromiseDueOn { get; set; }

    public required int PromiseMovedCount { get; set; }

    /// <summary>Whether it was rewound to a time before its capture.</summary>
    public bool IsNotYet { get; set; }

    /// <summary>Restores the old values of a line: a JSON object of field → [old, new].</summary>
    public void GoBack(string values)
    {
        using JsonDocument document = JsonDocument.Parse(values);
        foreach (JsonProperty changed in document.RootElement.EnumerateObject())
        {
            Take(changed.Name, changed.Value[0]);
        }
    }

    private void Take(string name, JsonElement old)
    {
        bool isNull = old.ValueKind == JsonValueKind.Null;
        switch (name)
        {
            case nameof(Intent.Subject) when !isNull:
                Subject = old.GetString()!;
                break;
            case nameof(Intent.CustomerId) when !isNull:
                CustomerId = old.GetGuid();
                break;
            case nameof(Intent.Kind) when !isNull:
                Kind = Enum.Parse<IntentKind>(old.GetString()!);
                break;
            case nameof(Intent.SourceId) when !isNull:
                SourceId = old.GetGuid();
                break;
            case nameof(Intent.Products) when !isNull:
                ProductIds = [.. old.EnumerateArray().Select(id => id.GetGuid())];
                break;
            case nameof(Intent.Status) when isNull:
                // Only a new record has no old status.
                IsNotYet = true;
                break;
            case nameof(Intent.Status):
                Status = Enum.Parse<IntentStatus>(old.GetString()!);
                break;
            case nameof(Intent.StageEnteredAt) when !isNull:
                StageEnteredAt = old.GetDateTimeOffset();
                break;
            case nameof(Intent.OwnerId):
                OwnerId = isNull ? null : old.GetGuid();
                break;
            case nameof(Intent.DepartmentId):
                DepartmentId = isNull ? null : old.GetGuid();
                break;
            case nameof(Intent.ExpectedAmount):
                ExpectedAmount = isNull ? null : old.GetDecimal();
                break;
            case nameof(Intent.PromiseDueOn):
                PromiseDueOn = isNull ? null : DateOnly.Parse(old.GetString()!, System.Globalization.CultureInfo.InvariantCulture);
                break;
            case nameof(Intent.PromiseMovedCount) when !isNull:
                PromiseMovedCount = old.GetInt32();
                break;
            default:
                // The board does not show this field.
                break;
        }
    }
}
