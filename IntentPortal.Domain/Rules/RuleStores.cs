using IntentPortal.Domain.Kernel;

namespace IntentPortal.Domain.Rules;

/// <summary>The stores of the follow-up rules of a unit of work.</summary>
public static class RuleStores
{
    extension(IUnitOfWork unit)
    {
        /// <summary>The follow-up rules.</summary>
        public IStore<FollowUpRules> Rules => unit.Store<IStore<FollowUpRules>>();

        /// <summary>Special days of the working calendar.</summary>
        public IStore<CalendarDay> CalendarDays => unit.Store<IStore<CalendarDay>>();

        /// <summary>Escalation steps that were taken.</summary>
        public IStore<Escalation> Escalations => unit.Store<IStore<Escalation>>();
    }
}
