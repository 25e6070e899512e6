using Microsoft.Extensions.Localization;
using MudBlazor;

namespace IntentPortal.Web.Localization;

/// <summary>Localizes MudBlazor's own texts (pager, filters, pickers).</summary>
public sealed class ResourceMudLocalizer(IStringLocalizer<MudTexts> texts) : MudLocalizer
{
    public override LocalizedString this[string key] => texts[key];

    public override LocalizedString this[string key, params object[] arguments] => texts[key, arguments];
}
