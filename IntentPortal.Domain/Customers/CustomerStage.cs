namespace IntentPortal.Domain.Customers;

/// <summary>The stage of a customer. Deactivation is not a stage: the stage is remembered under it.</summary>
public enum CustomerStage
{
    /// <summary>意向客户: known to be interested, in the intent customer archive.</summary>
    Intent = 1,

    /// <summary>潜在客户: in the customer archive, nothing won yet.</summary>
    Potential = 2,

    /// <summary>成交客户: has at least one won opportunity.</summary>
    Won = 3,
}
