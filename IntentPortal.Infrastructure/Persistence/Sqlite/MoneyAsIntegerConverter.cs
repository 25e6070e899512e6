using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace IntentPortal.Infrastructure.Persistence.Sqlite;

/// <summary>
/// An amount or quantity of two decimals as hundredths: exact, and sorts as a number. The domain lets no third decimal
/// through.
/// </summary>
internal sealed class MoneyAsIntegerConverter() : ValueConverter<decimal, long>(amount => (long)(amount * 100m), hundredths => hundredths / 100m);
