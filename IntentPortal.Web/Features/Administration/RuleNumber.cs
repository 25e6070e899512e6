using IntentPortal.Domain.Administration;
using IntentPortal.Domain.Rules;
using IntentPortal.Web.Shared.Forms;

namespace IntentPortal.Web.Features.Administration;

/// <summary>A threshold in the form of the rules.</summary>
/// <param name="Name">Its name in the texts.</param>
/// <param name="Get">Reads it.</param>
/// <param name="Set">Changes it.</param>
/// <param name="Most">The largest it can be.</param>
/// <param name="Watches">What it looks at, where 0 switches it off.</param>
public sealed record RuleNumber(string Name, Func<RuleValues, int> Get, Func<RuleValues, int, RuleValues> Set, int Most, WatchedWork? Watches)
{
    /// <summary>What the form holds.</summary>
    public TypedNumber Read(RulesForm form) => form[Name];

    /// <summary>Takes over what was typed.</summary>
    public void Write(RulesForm form, TypedNumber typed) => form[Name] = typed;
}
