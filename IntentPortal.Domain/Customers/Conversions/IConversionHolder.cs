using IntentPortal.Domain.Kernel;

namespace IntentPortal.Domain.Customers.Conversions;

/// <summary>Something that a conversion was made for and that it must not be taken back without.</summary>
public interface IConversionHolder
{
    /// <summary>Why the conversion cannot be taken back by itself, or null.</summary>
    Task<Refusal?> WhyHeldAsync(IUnitOfWork unit, ConversionTrace conversion, CancellationToken cancel);
}
