namespace IntentPortal.Domain.Kernel;

/// <summary>
/// The bounds of every input, in UTF-16 units, entries or bytes. Columns, forms and checks all read them here.
/// </summary>
public static class Limits
{
    /// <summary>Codes given by the system.</summary>
    public const int Code = 32;

    /// <summary>Names of people, customers, contacts and list values.</summary>
    public const int Name = 120;

    /// <summary>Subjects and titles.</summary>
    public const int Subject = 200;

    /// <summary>Short free texts: source detail, titles, departments of contacts, reasons in a few words.</summary>
    public const int Short = 200;

    /// <summary>Long free texts: content, description, notes.</summary>
    public const int Long = 20_000;

    /// <summary>Phone numbers as typed.</summary>
    public const int Phone = 40;

    /// <summary>E-mail addresses (RFC 5321 §4.5.3.1).</summary>
    public const int Email = 254;

    /// <summary>Web addresses.</summary>
    public const int WebSite = 300;

    /// <summary>Postal addresses.</summary>
    public const int Address = 300;

    /// <summary>One tag.</summary>
    public const int Tag = 40;

    /// <summary>Tags on one record.</summary>
    public const int Tags = 20;

    /// <summary>The key of a user-defined field.</summary>
    public const int CustomFieldKey = 40;

    /// <summary>What can be chosen in one user-defined field.</summary>
    public const int CustomFieldOptions = 200;

    /// <summary>A text in a user-defined field.</summary>
    public const int CustomText = 500;

    /// <summary>A long text in a user-defined field; the longest that SQL Server can read out of JSON.</summary>
    public const int CustomLongText = 4000;

    /// <summary>
    /// The largest whole number in a user-defined field: fifteen digits, which both databases compare exactly.
    /// </summary>
    public const decimal CustomWholeNumber = 999_999_999_999_999m;

    /// <summary>The largest decimal number in a user-defined field: fifteen digits with its decimals.</summary>
    public const decimal CustomDecimal = 99_999_999_999.9999m;

    /// <summary>The decimals of a number in a user-defined field.</summary>
    public const int CustomDecimals = 4;

    /// <summary>Duplicate hits that one search shows, and that are told apart at once.</summary>
    public const int DuplicateHits = 10;

    /// <summary>What the stages of opportunities ask for, as it is kept.</summary>
    public const int StageRequirements = 4000;

    /// <summary>Products on one intent.</summary>
    public const int Products = 50;

    /// <summary>Contacts entered in one quick add.</summary>
    public const int QuickAddContacts = 10;

    /// <summary>Records in one bulk operation.</summary>
    public const int Bulk = 500;

    /// <summary>Largest amount of money and largest quantity; both carry two decimals.</summary>
    public const decimal Amount = 999_999_999_999.99m;

    /// <summary>Bytes of one attachment.</summary>
    public const long FileBytes = 20L * 1024 * 1024;

    /// <summary>Attachments of one record.</summary>
    public const int Files = 20;

    /// <summary>Rows of one grid page.</summary>
    public const int PageSize = 200;

    /// <summary>Rows are counted up to here; beyond, a grid says "more than".</summary>
    public const int CountedRows = 10_000;
}
