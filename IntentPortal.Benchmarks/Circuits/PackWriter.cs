using System.Buffers;
using System.Buffers.Binary;
using System.Text;

namespace IntentPortal.Benchmarks.Circuits;

/// <summary>
/// Writes the subset of MessagePack that blazorpack uses: arrays, empty maps, numbers, strings, booleans and nil.
/// </summary>
internal sealed class PackWriter
{
    private readonly ArrayBufferWriter<byte> buffer = new();

    /// <summary>A hub invocation, which is answered only if it has an identity; prefixed with its length.</summary>
    public static byte[] Invocation(string? invocationId, string target, params object?[] arguments)
    {
        var writer = new PackWriter();
        writer.Array(6);
        writer.Value(1);
        writer.Map();
        writer.Value(invocationId);
        writer.Value(target);
        writer.Array(arguments.Length);
        foreach (object? argument in arguments)
        {
            writer.Value(argument);
        }

        writer.Array(0);
        return writer.Framed();
    }

    /// <summary>A keep-alive message.</summary>
    public static byte[] Ping()
    {
        var writer = new PackWriter();
        writer.Array(1);
        writer.Value(6);
        return writer.Framed();
    }

    private byte[] Framed()
    {
        List<byte> framed = [];
        int length = buffer.WrittenCount;
        do
        {
            framed.Add((byte)(length > 127 ? (length & 127) | 128 : length));
            length >>= 7;
        }
        while (length > 0);

        framed.AddRange(buffer.WrittenSpan);
        return [.. framed];
    }

    private void Array(int count) => Byte((byte)(0x90 | count));

    private void Map() => Byte(0x80);

    private void Value(object? value)
    {
        switch (value)
        {
            case null:
                Byte(0xc0);
                break;
            case bool truth:
                Byte(truth ? (byte)0xc3 : (byte)0xc2);
                break;
            case int or long:
                Byte(0xd3);
                BinaryPrimitives.WriteInt64BigEndian(buffer.GetSpan(8), Convert.ToInt64(value, null));
                buffer.Advance(8);
                break;
            case string text:
                byte[] bytes = Encoding.UTF8.GetBytes(text);
                Byte(0xdb);
                BinaryPrimitives.WriteInt32BigEndian(buffer.GetSpan(4), bytes.Length);
                buffer.Advance(4);
                buffer.Write(bytes);
                break;
            default:
                throw new NotSupportedException($"{value.GetType()} is not written by this client.");
        }
    }

    private void Byte(byte value)
    {
        buffer.GetSpan(1)[0] = value;
        buffer.Advance(1);
    }
}
