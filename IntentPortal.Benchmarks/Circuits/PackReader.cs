using System.Buffers.Binary;
using System.Text;

namespace IntentPortal.Benchmarks.Circuits;

/// <summary>Reads the subset of MessagePack that blazorpack uses.</summary>
internal sealed class PackReader(ReadOnlyMemory<byte> data)
{
    private int at;

    /// <summary>The next value: null, bool, long, string, a block of memory, or an array of these.</summary>
    public object? Read()
    {
        byte code = data.Span[at++];
        return code switch
        {
            <= 0x7f => (long)code,
            >= 0xe0 => (long)(sbyte)code,
            <= 0x8f => Map(code & 15),
            <= 0x9f => Array(code & 15),
            <= 0xbf => Text(code & 31),
            0xc0 => null,
            0xc2 => false,
            0xc3 => true,
            0xc4 => Bytes((int)Number(1)),
            0xc5 => Bytes((int)Number(2)),
            0xc6 => Bytes((int)Number(4)),
            0xcc => Number(1),
            0xcd => Number(2),
            0xce => Number(4),
            0xcf or 0xd3 => Number(8),
            0xd0 => (long)(sbyte)Number(1),
            0xd1 => (long)(short)Number(2),
            0xd2 => (long)(int)Number(4),
            0xd9 => Text((int)Number(1)),
            0xda => Text((int)Number(2)),
            0xdb => Text((int)Number(4)),
            0xdc => Array((int)Number(2)),
            0xdd => Array((int)Number(4)),
            _ => throw new NotSupportedException($"MessagePack code {code:x2}."),
        };
    }

    private long Number(int size)
    {
        ReadOnlySpan<byte> bytes = data.Span.Slice(at, size);
        at += size;
        return size switch
        {
            1 => bytes[0],
            2 => BinaryPrimitives.ReadUInt16BigEndian(bytes),
            4 => BinaryPrimitives.ReadUInt32BigEndian(bytes),
            _ => BinaryPrimitives.ReadInt64BigEndian(bytes),
        };
    }

    private string Text(int length) => Encoding.UTF8.GetString(Bytes(length).Span);

    private ReadOnlyMemory<byte> Bytes(int length)
    {
        at += length;
        return data.Slice(at - length, length);
    }

    private object?[] Array(int count)
    {
        object?[] values = new object?[count];
        for (int i = 0; i < count; i++)
        {
            values[i] = Read();
        }

        return values;
    }

    private object? Map(int count)
    {
        for (int i = 0; i < 2 * count; i++)
        {
            Read();
        }

        return null;
    }
}
