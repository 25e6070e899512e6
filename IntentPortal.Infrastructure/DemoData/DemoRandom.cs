namespace IntentPortal.Infrastructure.DemoData;

/// <summary>
/// A random generator with the same results on every machine for the same seed. The values for one record do not depend
/// on earlier records.
/// </summary>
internal sealed class DemoRandom(int seed, long record)
{
    private readonly Random random = new(unchecked((int)((seed * 1_000_003L) ^ (record * 7_919L) ^ (record >> 17))));

    public int Below(int bound) => random.Next(bound);

    public int Between(int low, int high) => random.Next(low, high + 1);

    public bool Chance(double probability) => random.NextDouble() < probability;

    public T Pick<T>(IReadOnlyList<T> choices) => choices[random.Next(choices.Count)];

    public TimeSpan Span(TimeSpan low, TimeSpan high) => low + TimeSpan.FromTicks((long)((high - low).Ticks * random.NextDouble()));

    /// <summary>A version 7 identity: ordered by time, with random bits from this generator.</summary>
    public Guid NewId(DateTimeOffset at)
    {
        Span<byte> bytes = stackalloc byte[16];
        random.NextBytes(bytes);
        long milliseconds = at.ToUnixTimeMilliseconds();
        for (int i = 0; i < 6; i++)
        {
            bytes[i] = (byte)(milliseconds >> (40 - (8 * i)));
        }

        bytes[6] = (byte)((bytes[6] & 0x0F) | 0x70);
        bytes[8] = (byte)((bytes[8] & 0x3F) | 0x80);
        return new Guid(bytes, bigEndian: true);
    }
}
