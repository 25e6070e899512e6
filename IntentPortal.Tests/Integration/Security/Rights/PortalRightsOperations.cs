using IntentPortal.Domain.Administration;
using IntentPortal.Domain.Customers;
using IntentPortal.Domain.CustomFields;
using IntentPortal.Domain.Intents;
using IntentPortal.Domain.Kernel;
using IntentPortal.Domain.Ledger;
using IntentPortal.Domain.Opportunities;
using IntentPortal.Domain.People;
using IntentPortal.Domain.Reference;
using IntentPortal.Domain.Rules;
using IntentPortal.Domain.Settings;
using IntentPortal.Domain.Suggestions;
using IntentPortal.Tests.Support;

namespace IntentPortal.Tests.Integration.Security.Rights;

/// <summary>
/// Operations whose right depends only on the role: settings, lists, people, the ledger, and people's own settings.
/// </summary>
public sealed class PortalRightsOperations : IRightsOperations
{
    private static readonly RightsRow withSalesRole = new() { Sales = [Reach.All], Administrator = [] };
    private static int holidays;
    private static readonly RightsRow nobody = new() { Administrator = [] };

    /// <summary>All operations.</summary>
    public static IEnumerable<RightsOperation> All =>
    [
        Change("capture an intent with a new customer", nameof(IntentService), nameof(IntentService.CaptureAsync), RightsTable.AnyRole, async (world, actor, _) =>
            (await world.Database.Get<IntentService>().CaptureAsync(
                actor,
                new CaptureIntent(
                    Guid.NewGuid(), new IntentDetails { Subject = "主题", Content = "内容", SourceId = world.Source }, null,
                    new QuickAddCustomer(new CustomerDetails { Name = UnrelatedNames.Next() }, [], null), null, null, []),
                Cancel)).Refusal?.Code),
        Change("change the owner of a suggestion", nameof(SuggestionService), nameof(SuggestionService.AssignAsync), new RightsRow { ProductDesigner = [Reach.All] }, async (world, actor, id) =>
            (await world.Database.Get<SuggestionService>().AssignAsync(actor, new AssignSuggestion(id, 1, world.Colleague), Cancel)).Refusal?.Code) with { Arrange = (world, _) => SuggestionAsync(world) },
        Change("set the stage requirements", nameof(StageRequirementsService), nameof(StageRequirementsService.SaveAsync), RightsTable.Administration, async (world, actor, _) =>
            (await world.Database.Get<StageRequirementsService>().SaveAsync(
                actor, StageRequirements.None.With(OpportunityStage.Won, StageRequirement.ExpectedAmount), await world.VersionOfAsync<PortalSettings>(PortalSettings.TheId), Cancel)).Refusal?.Code),
        Change("set the days of the recycle bin", nameof(SettingsService), nameof(SettingsService.KeepInvalidForAsync), RightsTable.Administration, async (world, actor, _) =>
            (await world.Database.Get<SettingsService>().KeepInvalidForAsync(actor, 20 + Random.Shared.Next(300), await world.VersionOfAsync<PortalSettings>(PortalSettings.TheId), Cancel)).Refusal?.Code),
        Change("let marketing convert or no longer", nameof(SettingsService), nameof(SettingsService.LetMarketingConvertAsync), RightsTable.Administration, async (world, actor, _) =>
            (await world.Database.Get<SettingsService>().LetMarketingConvertAsync(
                actor, !await world.MarketingConvertsAsync(), await world.VersionOfAsync<PortalSettings>(PortalSettings.TheId), Cancel)).Refusal?.Code),
        Change("change the rules of the follow-up", nameof(RulesService), nameof(RulesService.SaveAsync), RightsTable.Administration, async (world, actor, _) =>
            (await world.Database.Get<RulesService>().SaveAsync(
                actor, new SaveRules(new RuleValues { InProgressLimit = 20 + Random.Shared.Next(9000) }, await world.VersionOfAsync<FollowUpRules>(FollowUpRules.TheId)), Cancel)).Refusal?.Code),
        Change("enter a holiday", nameof(RulesService), nameof(RulesService.SaveDayAsync), RightsTable.Administration, async (world, actor, _) =>
            (await world.Database.Get<RulesService>().SaveDayAsync(actor, HolidayOf(Interlocked.Increment(ref holidays)), Cancel)).Refusal?.Code),
        Change("remove a holiday", nameof(RulesService), nameof(RulesService.RemoveDayAsync), RightsTable.Administration, async (world, actor, id) =>
            (await world.Database.Get<RulesService>().RemoveDayAsync(actor, id, Cancel)).Refusal?.Code) with { Arrange = (world, _) => HolidayAsync(world) },
        Change("choose what the bell shows", nameof(NotificationService), nameof(NotificationService.MuteAsync), RightsTable.AnyRole, MuteAsync),
        .. Lists(),
        Change("define a field", nameof(CustomFieldService), nameof(CustomFieldService.SaveAsync), RightsTable.Administration, async (world, actor, _) =>
            (await world.Database.Get<CustomFieldService>().SaveAsync(
                actor,
                new SaveCustomField(null, 0, CustomFieldTarget.Intent, $"k{Guid.NewGuid():n}", CustomFieldType.Text, "竞品", "Competitor", 1, false, [], true),
                Cancel)).Refusal?.Code),
        Look("count what a field would lose", nameof(ICustomFieldQueries), nameof(ICustomFieldQueries.CountUnfitAsync), RightsTable.Administration, WouldLoseAsync)
            with { Arrange = async (world, _) => await world.Database.ContactAsync(await world.Database.CustomerAsync(world.Source, world.Colleague), new ContactDetails { Name = "联系人", Custom = CustomValues.Empty.With(RightsWorld.ContactField, CustomValue.Of(RightsWorld.FieldValue)) }) },
        Change("add a person", nameof(PersonService), nameof(PersonService.AddAsync), RightsTable.Administration, async (world, actor, _) =>
            (await world.Database.Get<PersonService>().AddAsync(actor, new AddPerson(world.NewName("new"), "新人", null, Roles.Sales, null), Cancel)).Refusal?.Code),
        Change("edit a person", nameof(PersonService), nameof(PersonService.EditAsync), RightsTable.Administration, async (world, actor, id) =>
            (await world.Database.Get<PersonService>().EditAsync(actor, new EditPerson(id, await world.VersionOfAsync<Person>(id), "改名", null, Roles.Administrator, null, true), Cancel)).Refusal?.Code)
            with { Arrange = (world, _) => world.Database.PersonAsync(Roles.Sales) },
        Change("deactivate a person and hand over", nameof(PersonService), nameof(PersonService.EditAsync), RightsTable.Administration, async (world, actor, id) =>
            (await world.Database.Get<PersonService>().EditAsync(
                actor,
                new EditPerson(id, await world.VersionOfAsync<Person>(id), "离职", null, Roles.Sales, null, false) { HandOver = [new WorkHandOver(PersonWorkKind.Customers, world.Colleague)] },
                Cancel)).Refusal?.Code)
            with { Arrange = LeaverAsync },
        Look("see what is open with a person", nameof(IAdministrationQueries), nameof(IAdministrationQueries.OpenWorkAsync), RightsTable.Administration, async (world, actor, _) =>
            (await world.Database.Get<IAdministrationQueries>().OpenWorkAsync(actor, world.Colleague, Cancel)).Refusal?.Code) with { RefusesRole = true },
        Look("browse the ledger", nameof(IAdministrationQueries), nameof(IAdministrationQueries.LedgerAsync), RightsTable.Administration, async (world, actor, _) =>
            (await world.Database.Get<IAdministrationQueries>().LedgerAsync(actor, new LedgerFilter(), 0, 10, Cancel)).Refusal?.Code) with { RefusesRole = true },
        Look("see what a switch concerns", nameof(IAdministrationQueries), nameof(IAdministrationQueries.AffectedAsync), RightsTable.Administration, async (world, actor, _) =>
            (await world.Database.Get<IAdministrationQueries>().AffectedAsync(actor, new Affected.Purged(0), Cancel)).Refusal?.Code) with { RefusesRole = true },
        Look("see who is signed in", nameof(IAdministrationQueries), nameof(IAdministrationQueries.SignedInAsync), RightsTable.Administration, async (world, actor, _) =>
            (await world.Database.Get<IAdministrationQueries>().SignedInAsync(actor, Cancel)).Refusal?.Code) with { RefusesRole = true },
        Change("save a view for oneself", nameof(SavedViewService), nameof(SavedViewService.SaveAsync), RightsTable.AnyRole, (world, actor, _) => SaveViewAsync(world, actor, null, Roles.None)),
        Change("share a view with sales", nameof(SavedViewService), nameof(SavedViewService.SaveAsync), new RightsRow { Sales = [Reach.All] }, (world, actor, _) => SaveViewAsync(world, actor, null, Roles.Sales)),
        Change("replace the own view", nameof(SavedViewService), nameof(SavedViewService.SaveAsync), RightsTable.AnyRole, (world, actor, id) => SaveViewAsync(world, actor, id, Roles.None)) with { Arrange = OwnViewAsync },
        Change("replace a colleague's view", nameof(SavedViewService), nameof(SavedViewService.SaveAsync), nobody, (world, actor, id) => SaveViewAsync(world, actor, id, Roles.None))
            with { Arrange = SalesViewAsync, WhenDenied = RefusalCode.NotFound },
        Change("delete the own view", nameof(SavedViewService), nameof(SavedViewService.DeleteAsync), RightsTable.AnyRole, DeleteViewAsync) with { Arrange = OwnViewAsync },
        Change("delete a colleague's view", nameof(SavedViewService), nameof(SavedViewService.DeleteAsync), nobody, DeleteViewAsync) with { Arrange = SalesViewAsync, WhenDenied = RefusalCode.NotFound },
        Look("see a view shared with sales", nameof(IAdministrationQueries), nameof(IAdministrationQueries.SavedViewsAsync), withSalesRole, SeesViewAsync) with { Arrange = SalesViewAsync },
        Look("see the own view", nameof(IAdministrationQueries), nameof(IAdministrationQueries.SavedViewsAsync), RightsTable.AnyRole, SeesViewAsync) with { Arrange = OwnViewAsync },
        Change("read the own notification", nameof(NotificationService), nameof(NotificationService.ReadAsync), RightsTable.AnyRole, ReadAsync) with { Arrange = (world, actor) => NotifyAsync(world, actor) },
        Change("read all own notifications", nameof(NotificationService), nameof(NotificationService.ReadAllAsync), RightsTable.AnyRole, async (world, actor, _) =>
            (await world.Database.Get<NotificationService>().ReadAllAsync(actor, DateTimeOffset.MaxValue, Cancel)).Refusal?.Code) with { Arrange = (world, actor) => NotifyAsync(world, actor) },
        Change("read a colleague's notification", nameof(NotificationService), nameof(NotificationService.ReadAsync), nobody, ReadAsync)
            with { Arrange = (world, _) => NotifyAsync(world, world.Colleague), WhenDenied = RefusalCode.NotFound },
        Look("see the own notification", nameof(IAdministrationQueries), nameof(IAdministrationQueries.NotificationsAsync), RightsTable.AnyRole, SeesNotificationAsync) with { Arrange = (world, actor) => NotifyAsync(world, actor) },
        Look("see a colleague's notification", nameof(IAdministrationQueries), nameof(IAdministrationQueries.NotificationsAsync), nobody, SeesNotificationAsync) with { Arrange = (world, _) => NotifyAsync(world, world.Colleague) },
        Look("see similar suggestions while typing", nameof(ISuggestionQueries), nameof(ISuggestionQueries.SimilarAsync), RightsTable.AnyRole, async (world, actor, _) =>
            (await world.Database.Get<ISuggestionQueries>().SimilarAsync(actor, "静音风机", null, 20, Cancel)).Count > 0 ? null : RefusalCode.NotFound) with { Arrange = SuggestAsync },
    ];

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private static async Task<Guid> LeaverAsync(RightsWorld world, Guid actor)
    {
        Guid leaver = await world.Database.PersonAsync(Roles.Sales);
        await world.Database.CustomerAsync(world.Source, leaver);
        return leaver;
    }

    private static IEnumerable<RightsOperation> Lists()
    {
        static SaveListValue New(RightsWorld world) => new(null, 0, world.NewName("值"), world.NewName("value"), 1, true, Code: world.NewName("code"), Use: ReasonCategory.Invalid);
        static RightsOperation Save(string what, string method, Func<ListService, Guid, SaveListValue, Task<Outcome<Guid>>> save) =>
            Change($"add {what}", nameof(ListService), method, RightsTable.Administration, async (world, actor, _) => (await save(world.Database.Get<ListService>(), actor, New(world))).Refusal?.Code);
        static RightsOperation Delete(string what, string method, Func<RightsWorld, Task<Guid>> make, Func<ListService, Guid, Guid, Task<Outcome<Done>>> delete) =>
            Change($"delete {what}", nameof(ListService), method, RightsTable.Administration, async (world, actor, id) => (await delete(world.Database.Get<ListService>(), actor, id)).Refusal?.Code)
                with
            { Arrange = (world, _) => make(world) };
        return
        [
            Save("a source", nameof(ListService.SaveSourceAsync), (lists, actor, value) => lists.SaveSourceAsync(actor, value, Cancel)),
            Save("a product", nameof(ListService.SaveProductAsync), (lists, actor, value) => lists.SaveProductAsync(actor, value, Cancel)),
            Save("an industry", nameof(ListService.SaveIndustryAsync), (lists, actor, value) => lists.SaveIndustryAsync(actor, value, Cancel)),
            Save("a region", nameof(ListService.SaveRegionAsync), (lists, actor, value) => lists.SaveRegionAsync(actor, value, Cancel)),
            Save("a department", nameof(ListService.SaveDepartmentAsync), (lists, actor, value) => lists.SaveDepartmentAsync(actor, value, Cancel)),
            Save("a reason", nameof(ListService.SaveReasonAsync), (lists, actor, value) => lists.SaveReasonAsync(actor, value, Cancel)),
            Delete("a source", nameof(ListService.DeleteSourceAsync), world => world.Database.SourceAsync(), (lists, actor, id) => lists.DeleteSourceAsync(actor, id, Cancel)),
            Delete("a product", nameof(ListService.DeleteProductAsync), world => world.Database.ProductAsync(), (lists, actor, id) => lists.DeleteProductAsync(actor, id, Cancel)),
            Delete("an industry", nameof(ListService.DeleteIndustryAsync), world => world.Database.IndustryAsync(), (lists, actor, id) => lists.DeleteIndustryAsync(actor, id, Cancel)),
            Delete("a region", nameof(ListService.DeleteRegionAsync), world => world.Database.RegionAsync(), (lists, actor, id) => lists.DeleteRegionAsync(actor, id, Cancel)),
            Delete("a department", nameof(ListService.DeleteDepartmentAsync), world => world.Database.DepartmentAsync(), (lists, actor, id) => lists.DeleteDepartmentAsync(actor, id, Cancel)),
            Delete("a reason", nameof(ListService.DeleteReasonAsync), world => world.Database.ReasonAsync(), (lists, actor, id) => lists.DeleteReasonAsync(actor, id, Cancel)),
        ];
    }

    private static async Task<RefusalCode?> SaveViewAsync(RightsWorld world, Guid actor, Guid? viewId, Roles with) =>
        (await world.Database.Get<SavedViewService>().SaveAsync(actor, viewId, "intents", world.NewName("视图"), "status=New", with, Cancel)).Refusal?.Code;

    private static async Task<RefusalCode?> DeleteViewAsync(RightsWorld world, Guid actor, Guid id) =>
        (await world.Database.Get<SavedViewService>().DeleteAsync(actor, id, Cancel)).Refusal?.Code;

    private static async Task<RefusalCode?> SeesViewAsync(RightsWorld world, Guid actor, Guid id) =>
        (await world.Database.Get<IAdministrationQueries>().SavedViewsAsync(actor, "intents", Cancel)).Any(v => v.Id == id) ? null : RefusalCode.NotFound;

    private static async Task<RefusalCode?> ReadAsync(RightsWorld world, Guid actor, Guid id) =>
        (await world.Database.Get<NotificationService>().ReadAsync(actor, id, Cancel)).Refusal?.Code;

    private static async Task<RefusalCode?> SeesNotificationAsync(RightsWorld world, Guid actor, Guid id) =>
        (await world.Database.Get<IAdministrationQueries>().NotificationsAsync(actor, 100, Cancel)).Rows.Any(n => n.Id == id) ? null : RefusalCode.NotFound;

    // Toggles the current setting, so that there is always a change.
    private static async Task<RefusalCode?> MuteAsync(RightsWorld world, Guid actor, Guid _)
    {
        IReadOnlyList<NotificationKind> muted = (await world.Database.Get<IAdministrationQueries>().NotificationsAsync(actor, 1, Cancel)).Muted;
        return (await world.Database.Get<NotificationService>().MuteAsync(actor, muted.Count == 0 ? [NotificationKind.PromiseDue] : [], Cancel)).Refusal?.Code;
    }

    private static async Task<RefusalCode?> WouldLoseAsync(RightsWorld world, Guid actor, Guid _)
    {
        CustomFieldRow field = (await world.Database.Get<IReferenceData>().GetAsync(Cancel)).CustomFields.First(f => f.Key == RightsWorld.ContactField);
        var change = new SaveCustomField(field.Id, field.Version, field.Target, field.Key, CustomFieldType.WholeNumber, field.NameZh, field.NameEn, field.Order, field.IsRequired, [], true);
        return await world.Database.Get<ICustomFieldQueries>().CountUnfitAsync(actor, change, Cancel) > 0 ? null : RefusalCode.NotFound;
    }

    private static SaveCalendarDay HolidayOf(int number) => new(null, 0, new DateOnly(2030, 1, 1).AddDays(number), CalendarDayKind.Holiday, "放假");

    private static Task<Guid> HolidayAsync(RightsWorld world) => world.MakeAsync(unit =>
    {
        SaveCalendarDay day = HolidayOf(Interlocked.Increment(ref holidays));
        CalendarDay holiday = CalendarDay.Add(unit.NewId(), day.Date, day.Kind, day.Name).Value!;
        unit.CalendarDays.Add(holiday);
        return Task.FromResult(holiday.Id);
    });

    private static Task<Guid> OwnViewAsync(RightsWorld world, Guid actor) => ViewAsync(world, actor, Roles.None);

    private static Task<Guid> SalesViewAsync(RightsWorld world, Guid actor) => ViewAsync(world, world.Colleague, Roles.Sales);

    private static Task<Guid> ViewAsync(RightsWorld world, Guid owner, Roles with) => world.MakeAsync(unit =>
    {
        SavedView view = SavedView.Save(unit.NewId(), owner, "intents", world.NewName("视图"), "q=1", with).Value!;
        unit.SavedViews.Add(view);
        return Task.FromResult(view.Id);
    });

    private static Task<Guid> NotifyAsync(RightsWorld world, Guid person) => world.MakeAsync(unit =>
    {
        var notification = new Notification(unit.NewId(), person, NotificationKind.IntentAssigned, RecordKind.Intent, Guid.NewGuid(), "YX", unit.Now);
        unit.Notifications.Add(notification);
        return Task.FromResult(notification.Id);
    });

    private static Task<Guid> SuggestAsync(RightsWorld world, Guid actor) => world.MakeAsync(async unit =>
    {
        Suggestion suggestion = Suggestion.Add(unit.NewId(), await unit.NextCodeAsync(CodeSeries.Suggestion, Cancel), "静音风机", null, world.Product, world.Designer, unit.Now).Value!;
        unit.Suggestions.Add(suggestion);
        return suggestion.Id;
    });

    private static Task<Guid> SuggestionAsync(RightsWorld world) => world.MakeAsync(async unit =>
    {
        RecordCode code = await unit.NextCodeAsync(CodeSeries.Suggestion, CancellationToken.None);
        Suggestion suggestion = Suggestion.Add(unit.NewId(), code, world.NewName("建议"), null, world.Product, world.Designer, unit.Now).Value!;
        unit.Suggestions.Add(suggestion);
        return suggestion.Id;
    });

    private static RightsOperation Change(string name, string type, string method, RightsRow row, Func<RightsWorld, Guid, Guid, Task<RefusalCode?>> attempt) =>
        new(name, $"{type}.{method}", row, (world, actor, target) => attempt(world, actor, target.Id)) { Subject = RightsSubject.Role };

    private static RightsOperation Look(string name, string type, string method, RightsRow row, Func<RightsWorld, Guid, Guid, Task<RefusalCode?>> attempt) =>
        Change(name, type, method, row, attempt) with { IsQuery = true };
}
