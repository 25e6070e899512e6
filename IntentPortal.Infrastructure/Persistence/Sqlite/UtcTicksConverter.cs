using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace IntentPortal.Infrastructure.Persistence.Sqlite;

/// <summary>An instant as ticks in UTC: sorts by the instant, whatever the offset was.</summary>
internal sealed class UtcTicksConverter() : ValueConverter<DateTimeOffset, long>(at => at.UtcTicks, ticks => new DateTimeOffset(ticks, TimeSpan.Zero));
