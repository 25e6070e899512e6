using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace IntentPortal.Infrastructure.Persistence.Sqlite;

/// <summary>
/// Stores an amount or quantity of two decimals as an integer of hundredths, which is exact and sorts as a number. The
/// domain rejects further decimals.
/// </summary>
internal sealed class MoneyAsIntegerConverter() : ValueConverter<decimal, long>(amount => (long)(amount * 100m), hundredths => hundredths / 100m);
