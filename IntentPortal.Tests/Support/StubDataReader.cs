using System.Collections;
using System.Data.Common;

namespace IntentPortal.Tests.Support;

/// <summary>The result of an empty database: no row, or one row with the same value in all columns of a type.</summary>
internal sealed class StubDataReader(bool hasRow) : DbDataReader
{
    private static readonly Guid identity = new("7c7a2f60-0000-4000-8000-000000000001");

    private bool isRead;

    public override int FieldCount => 100;

    public override bool HasRows => hasRow;

    public override bool IsClosed => false;

    public override int RecordsAffected => 0;

    public override int Depth => 0;

    public override object this[int ordinal] => GetValue(ordinal);

    public override object this[string name] => GetValue(0);

    public override bool Read()
    {
        bool read = hasRow && !isRead;
        isRead = true;
        return read;
    }

    public override bool NextResult() => false;

    public override bool IsDBNull(int ordinal) => false;

    // Interpreted as roles this means all roles, so that all branches of the rights are queried.
    public override int GetInt32(int ordinal) => 63;

    public override bool GetBoolean(int ordinal) => true;

    public override byte GetByte(int ordinal) => 1;

    public override short GetInt16(int ordinal) => 1;

    public override long GetInt64(int ordinal) => 1;

    public override float GetFloat(int ordinal) => 1;

    public override double GetDouble(int ordinal) => 1;

    public override decimal GetDecimal(int ordinal) => 1;

    public override char GetChar(int ordinal) => '1';

    // Some columns hold JSON; this is null for every JSON type.
    public override string GetString(int ordinal) => "null";

    public override Guid GetGuid(int ordinal) => identity;

    public override DateTime GetDateTime(int ordinal) => new(2026, 3, 1, 0, 0, 0, DateTimeKind.Utc);

    public override long GetBytes(int ordinal, long dataOffset, byte[]? buffer, int bufferOffset, int length) => 0;

    public override long GetChars(int ordinal, long dataOffset, char[]? buffer, int bufferOffset, int length) => 0;

    public override string GetDataTypeName(int ordinal) => "int";

    public override Type GetFieldType(int ordinal) => typeof(int);

    public override string GetName(int ordinal) => "Value";

    public override int GetOrdinal(string name) => 0;

    public override object GetValue(int ordinal) => GetInt32(ordinal);

    public override int GetValues(object[] values) => 0;

    public override IEnumerator GetEnumerator() => new DbEnumerator(this);

    public override T GetFieldValue<T>(int ordinal) => (T)(object)(
        typeof(T) == typeof(DateTimeOffset) ? new DateTimeOffset(GetDateTime(ordinal))
        : typeof(T) == typeof(DateOnly) ? DateOnly.FromDateTime(GetDateTime(ordinal))
        : typeof(T) == typeof(Guid) ? GetGuid(ordinal)
        : typeof(T) == typeof(string) ? GetString(ordinal)
        : typeof(T) == typeof(bool) ? GetBoolean(ordinal)
        : typeof(T) == typeof(byte[]) ? Array.Empty<byte>()
        : Convert.ChangeType(GetInt32(ordinal), typeof(T), System.Globalization.CultureInfo.InvariantCulture));
}
