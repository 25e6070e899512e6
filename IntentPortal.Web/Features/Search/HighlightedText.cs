using IntentPortal.Domain.Search;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Rendering;

namespace IntentPortal.Web.Features.Search;

/// <summary>
/// A text in which what was looked for is marked; as text only, whatever it contains. Written by hand, so that no space
/// comes between the pieces.
/// </summary>
public sealed class HighlightedText : ComponentBase
{
    /// <summary>The text in pieces.</summary>
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
