using IntentPortal.Domain.Kernel;

namespace IntentPortal.Tests.Unit.Domain;

/// <summary>What a typed word means as a code.</summary>
public sealed class TypedCodeTests
{
    [Theory]
    [InlineData("YX-2026-001501", "yx 2026 001501")]
    [InlineData("yx-2026-1501", "yx 2026 001501")]
    [InlineData("ＹＸ－２０２６－１５０１", "yx 2026 001501")]
    [InlineData("YX20261501", "yx 2026 001501|yx - 20261501")]
    [InlineData("YX2026001501", "yx 2026 001501")]
    [InlineData("KH-1501", "kh - 001501")]
    [InlineData("sj1501", "sj - 001501")]
    [InlineData("jy-5", "jy - 000005")]
    [InlineData("2026-1501", "- 2026 001501")]
    [InlineData("1501", "- - 001501")]
    [InlineData("001501", "- - 001501")]
    [InlineData("1234567", "- - 1234567")]
    [InlineData("44", "- - 000044")]
    [InlineData("0001", "")]
    [InlineData("5", "")]
    [InlineData("YX-0", "")]
    [InlineData("yx", "")]
    [InlineData("KF-500", "")]
    [InlineData("0592-5550001", "")]
    [InlineData("13907466469", "")]
    [InlineData("1501年", "")]
    [InlineData("", "")]
    public void A_code_is_read_without_hyphens_zeros_year_or_series(string typed, string read) =>
        Assert.Equal(read, string.Join('|', TypedCode.Read(UnicodeText.Folded(typed)).Select(code => $"{code.Series ?? "-"} {code.Year ?? "-"} {code.Running}")));

    [Fact]
    public void Only_a_whole_code_is_written_out() =>
        Assert.Equal(["KH-2026-000017", null, null], new[] { "kh2026000017", "kh17", "2026-17" }.Select(typed => TypedCode.Read(typed)[0].Text));
}
