using IntentPortal.Domain.Administration;
using IntentPortal.Domain.Rules;
using IntentPortal.Web.Shared.Forms;

namespace IntentPortal.Web.Features.Administration;

/// <summary>A threshold in the rules form.</summary>
/// <param name="Name">The resource key of its name.</param>
/// <param name="Get">Reads it.</param>
/// <param name="Set">Changes it.</param>
/// <param name="Most">The maximum.</param>
/// <param name="Watches">The work that it monitors, if 0 disables the rule; otherwise null.</param>
public sealed record RuleNumber(string Name, Func<RuleValues, int> Get, Func<RuleValues, int, RuleValues> Set, int Most, WatchedWork? Watches)
{
    /// <summary>Reads the typed value.</summary>
    public TypedNumber Read(RulesForm form) => form[Name];

    /// <summary>Stores the typed value.</summary>
    public void Write(RulesForm form, TypedNumber typed) => form[Name] = typed;
}
