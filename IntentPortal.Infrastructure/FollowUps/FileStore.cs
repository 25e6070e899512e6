using IntentPortal.Domain.FollowUps;

namespace IntentPortal.Infrastructure.FollowUps;

/// <summary>
/// Stores the bytes of attachments as files under the data folder. File names are generated here and never come from
/// user input.
/// </summary>
internal sealed class FileStore(string folder) : IFileStore
{
    public async Task<(Guid Id, long Bytes)?> SaveAsync(Stream bytes, long maxBytes, CancellationToken cancel)
    {
        var id = Guid.CreateVersion7();
        string path = PathOf(id);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        bool complete = false;
        try
        {
            await using var file = new FileStream(path, FileMode.CreateNew, FileAccess.Write, FileShare.None, 81920, useAsync: true);
            byte[] buffer = new byte[81920];
            long written = 0;
            int read;
            while ((read = await bytes.ReadAsync(buffer, cancel)) > 0)
            {
                written += read;
                if (written > maxBytes)
                {
                    return null;
                }

                await file.WriteAsync(buffer.AsMemory(0, read), cancel);
            }

            complete = true;
            return (id, written);
        }
        finally
        {
            if (!complete)
            {
                Delete(id);
            }
        }
    }

    public Stream? Open(Guid id)
    {
        string path = PathOf(id);
        return File.Exists(path) ? new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, 81920, useAsync: true) : null;
    }

    public IEnumerable<Guid> StoredBefore(DateTimeOffset time) => Directory.Exists(folder)
        ? from file in new DirectoryInfo(folder).EnumerateFiles("*", SearchOption.AllDirectories)
          where file.LastWriteTimeUtc < time.UtcDateTime && Guid.TryParseExact(file.Name, "N", out _)
          select Guid.ParseExact(file.Name, "N")
        : [];

    public void Delete(Guid id)
    {
        string path = PathOf(id);
        if (File.Exists(path))
        {
            File.Delete(path);
        }
    }

    // The end of the identity is its random part, so that files are spread evenly over the folders.
    private string PathOf(Guid id)
    {
        string name = id.ToString("N");
        return Path.Combine(folder, name[^2..], name);
    }
}
