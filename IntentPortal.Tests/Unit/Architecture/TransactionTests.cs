using System.Text.RegularExpressions;
using IntentPortal.Tests.Support;

namespace IntentPortal.Tests.Unit.Architecture;

/// <summary>SQL Server's retrying strategy refuses queries in a transaction that was started outside of it.</summary>
public partial class TransactionTests
{
    [Fact]
    public void Every_transaction_is_begun_inside_an_execution_strategy()
    {
        List<string> begun = [];
        List<string> outside = [];
        foreach (string file in new[] { "IntentPortal.Infrastructure", "IntentPortal.Web" }.SelectMany(project => Directory.GetFiles(Repository.PathOf(project), "*.cs", SearchOption.AllDirectories)))
        {
            string text = File.ReadAllText(file);
            if (file.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal) || !Begin().IsMatch(text))
            {
                continue;
            }

            List<(int From, int To)> strategies = [.. Strategy().Matches(text).Select(match => (match.Index, EndOfCall(text, match.Index + match.Length)))];
            foreach (Match begin in Begin().Matches(text))
            {
                // A read transaction that only exists on SQLite, whose provider has no retrying strategy.
                if (begin.Value.EndsWith("deferred: true", StringComparison.Ordinal))
                {
                    continue;
                }

                begun.Add(file);
                if (!strategies.Exists(s => s.From < begin.Index && begin.Index < s.To))
                {
                    outside.Add($"{Path.GetFileName(file)}:{text[..begin.Index].Count(c => c == '\n') + 1}");
                }
            }
        }

        Assert.Contains(begun, file => file.EndsWith("EfTransactionRunner.cs", StringComparison.Ordinal));
        Assert.Empty(outside);
    }

    private static int EndOfCall(string text, int from)
    {
        int at = from;
        for (int open = 1; open > 0 && at < text.Length; at++)
        {
            open += text[at] switch { '(' => 1, ')' => -1, _ => 0 };
        }

        return at;
    }

    [GeneratedRegex(@"\.BeginTransaction(Async)?\((deferred: true)?")]
    private static partial Regex Begin();

    [GeneratedRegex(@"(CreateExecutionStrategy\(\)|strategy)\.Execute(InTransaction)?Async\(")]
    private static partial Regex Strategy();
}
