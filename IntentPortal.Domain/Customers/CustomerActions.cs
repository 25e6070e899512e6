using IntentPortal.Domain.People;

namespace IntentPortal.Domain.Customers;

/// <summary>What a viewer may do with a customer as it is now, so that a screen offers only that. The services check again.</summary>
public sealed record CustomerActions(bool Edit, bool Convert, bool Merge, bool AddOpportunity, bool Undo, bool Deactivate, bool Reactivate)
{
    /// <summary>Whether an opportunity can be begun along with a conversion or merge.</summary>
    public bool BeginOpportunity { get; init; }

    /// <summary>Works it out from the rights and the stage.</summary>
    public static CustomerActions For(Viewer viewer, Customer customer)
    {
        bool convert = customer.IsInService && CustomerRights.MayConvert(viewer, customer);
        bool begin = customer.IsInService && CustomerRights.MayBeginOpportunity(viewer, customer);
        bool undo = CustomerRights.MayManageLifeCycle(viewer, customer);
        return new CustomerActions(
            Edit: customer.IsInService && CustomerRights.MayEdit(viewer, customer),
            Convert: convert && customer.Stage == CustomerStage.Intent,
            Merge: convert,
            AddOpportunity: begin && customer.Stage != CustomerStage.Intent,
            Undo: undo && customer.IsInService,
            Deactivate: undo && customer.IsInService,
            Reactivate: undo && customer.IsDeactivated)
        {
            BeginOpportunity = begin,
        };
    }
}
