using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace IntentPortal.Infrastructure.Persistence.Sqlite;

/// <summary>Stores a time as UTC ticks, which sort by instant, whatever the offset.</summary>
internal sealed class UtcTicksConverter() : ValueConverter<DateTimeOffset, long>(at => at.UtcTicks, ticks => new DateTimeOffset(ticks, TimeSpan.Zero));
