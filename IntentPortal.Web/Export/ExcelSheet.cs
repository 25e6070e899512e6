namespace IntentPortal.Web.Export;

/// <summary>A sheet of an Excel file.</summary>
/// <param name="Name">The name of its tab: at most 31 characters, without <c>[]:*?/\</c>.</param>
/// <param name="Heads">The titles of the columns.</param>
/// <param name="Rows">The values of each row in the order of the columns: <see cref="string"/>, <see cref="int"/>,
/// <see cref="long"/>, <see cref="decimal"/>, <see cref="Amount"/>, <see cref="DateOnly"/>, a local
/// <see cref="DateTimeOffset"/>, or null.</param>
public sealed record ExcelSheet(string Name, IReadOnlyList<string> Heads, IAsyncEnumerable<object?[]> Rows);
