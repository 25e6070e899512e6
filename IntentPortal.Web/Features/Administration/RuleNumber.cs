using IntentPortal.Domain.Rules;

namespace IntentPortal.Web.Features.Administration;

/// <summary>A threshold in the form of the rules.</summary>
/// <param name="Name">Its name in the texts.</param>
/// <param name="Get">Reads it.</param>
/// <param name="Set">Changes it.</param>
public sealed record RuleNumber(string Name, Func<RuleValues, int> Get, Func<RuleValues, int, RuleValues> Set)
{
    /// <summary>What the form holds.</summary>
    public int Read(RulesForm form) => Get(form.Numbers);

    /// <summary>Takes over what was typed.</summary>
    public void Write(RulesForm form, int value) => form.Take(values => Set(values, value));
}
