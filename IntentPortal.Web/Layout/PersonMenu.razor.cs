using System.Security.Claims;
using IntentPortal.Web.Identity;
using IntentPortal.Web.Shared;
using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;

namespace IntentPortal.Web.Layout;

/// <summary>The menu of the signed-in person.</summary>
public sealed partial class PersonMenu
{
    private ElementReference form;

    /// <summary>The signed-in person.</summary>
    [Parameter, EditorRequired]
    public ClaimsPrincipal User { get; set; } = default!;

    [Inject]
    private IJSRuntime JS { get; set; } = default!;

    private string Name => User.Identity?.Name ?? User.FindFirst("name")?.Value ?? "";

    private string Roles
    {
        get
        {
            var roles = User.FindAll("role").Select(role => Words.Word(RoleMap.RoleNamed(role.Value))).ToList();
            return roles.Count == 0 ? T[nameof(LayoutTexts.NoRole)] : string.Join(" · ", roles);
        }
    }

    private async Task SignOutAsync()
    {
        await using var module = await JS.InvokeAsync<IJSObjectReference>("import", "./js/forms.js");
        await module.InvokeVoidAsync("submit", form);
    }
}
