using IntentPortal.Domain.Search;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Rendering;

namespace IntentPortal.Web.Features.Search;

/// <summary>
/// A text with highlighted matches, always HTML-encoded. The render tree is written by hand, because Razor would insert
/// whitespace between the pieces.
/// </summary>
public sealed class HighlightedText : ComponentBase
{
    /// <summary>The pieces of the text.</summary>
    [Parameter, EditorRequired]
    public IReadOnlyList<HighlightSegment> Parts { get; set; } = [];

    /// <inheritdoc />
    protected override void BuildRenderTree(RenderTreeBuilder builder)
    {
        foreach (HighlightSegment part in Parts)
        {
            if (part.IsFound)
            {
                builder.OpenElement(0, "mark");
                builder.AddContent(1, part.Text);
                builder.CloseElement();
            }
            else
            {
                builder.AddContent(2, part.Text);
            }
        }
    }
}
