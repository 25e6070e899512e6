namespace IntentPortal.Web.Features.Suggestions;

/// <summary>The input for who is responsible for a suggestion.</summary>
public sealed class AssignSuggestionModel
{
    public Guid? OwnerId { get; set; }
}
