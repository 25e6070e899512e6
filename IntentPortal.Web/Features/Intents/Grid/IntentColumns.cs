using IntentPortal.Domain.Intents;
using IntentPortal.Web.Shared.Forms;
using Microsoft.Extensions.Localization;

namespace IntentPortal.Web.Features.Intents.Grid;

/// <summary>What the columns of the grid of intents are called, on the screen and in an export.</summary>
public static class IntentColumns
{
    /// <summary>The title of a column in the person's language.</summary>
    public static string Title(IntentSort column, IStringLocalizer<FieldTexts> texts) => texts[column switch
    {
        IntentSort.CustomerStage => nameof(FieldTexts.CustomerStage),
        IntentSort.PromiseDueOn => nameof(FieldTexts.PromiseDueOn),
        IntentSort.LastFollowUpAt => nameof(FieldTexts.LastFollowUpAt),
        _ => column.ToString(),
    }];
}
