using MudBlazor;

namespace IntentPortal.Web.Features.Administration;

/// <summary>How the administration's dialogs behave.</summary>
public static class AdministrationDialog
{
    /// <summary>A form of a readable width; a stray click beside it must not lose what was typed.</summary>
    public static DialogOptions Options { get; } = new() { MaxWidth = MaxWidth.Small, FullWidth = true, BackdropClick = false, CloseOnEscapeKey = true, CloseButton = true };
}
