using IntentPortal.Domain.FollowUps;
using IntentPortal.Domain.Kernel;

namespace IntentPortal.Tests.Unit.Domain;

public class AttachmentTests
{
    [Theory]
    [InlineData("报价单.pdf", 10, null)]
    [InlineData("PHOTO.JPG", 0, null)]
    [InlineData("run.exe", 10, RefusalCode.FileTypeNotAccepted)]
    [InlineData("page.html", 10, RefusalCode.FileTypeNotAccepted)]
    [InlineData("picture.svg", 10, RefusalCode.FileTypeNotAccepted)]
    [InlineData("noextension", 10, RefusalCode.FileTypeNotAccepted)]
    [InlineData("invoice.pdf.exe", 10, RefusalCode.FileTypeNotAccepted)]
    [InlineData("big.pdf", Limits.FileBytes + 1, RefusalCode.FileTooLarge)]
    [InlineData("", 10, RefusalCode.InvalidInput)]
    public void Only_files_of_accepted_type_and_size_are_attached(string name, long bytes, RefusalCode? refused) =>
        Assert.Equal(refused, Attachment.Check(name, bytes)?.Code);

    [Theory]
    [InlineData("../../etc/passwd.txt")]
    [InlineData(@"C:\Users\me\passwd.txt")]
    public void A_path_in_front_of_the_name_is_dropped(string name)
    {
        Attachment attachment = Attachment.Add(new StoredFile(Guid.NewGuid(), name, 1), SubjectType.Intent, Guid.NewGuid(), Sample.Person, Sample.Now).Value!;

        Assert.Equal("passwd.txt", attachment.FileName);
    }
}
