using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;

namespace ActionRegister.EventStore.Signing;

/// <summary>
/// Makes what was written last, or says that it may not: .NET opens no folder, and when the system tells it that a file could
/// not be synced, it tells nobody.
/// </summary>
internal static partial class DiskSync
{
    private const string Library = "libc";
    private const int ReadOnlyDirectoryCloseOnExec = 0x90000; // O_RDONLY | O_DIRECTORY | O_CLOEXEC on x86-64 and most others

    /// <summary>Throws <see cref="IOException"/> when what was written to it may be lost by a power cut.</summary>
    public static void File(FileStream file)
    {
        file.Flush();
        if (SyncFile(file.SafeFileHandle) != 0)
            throw Failed($"The file {file.Name}", "synced", Marshal.GetLastPInvokeError());
    }

    /// <summary>Throws <see cref="IOException"/> when what was made, renamed or removed in it may be undone by a power cut.</summary>
    public static void Folder(string folder)
    {
        // O_DIRECTORY has another value on ARM; there a plain open of the folder serves as well.
        var flags = RuntimeInformation.ProcessArchitecture == Architecture.X64 ? ReadOnlyDirectoryCloseOnExec : 0;
        var descriptor = Open(folder, flags, 0);
        if (descriptor < 0)
            throw Failed($"The folder {folder}", "opened", Marshal.GetLastPInvokeError());
        var synced = SyncDescriptor(descriptor);
        var error = Marshal.GetLastPInvokeError();
        _ = Close(descriptor);
        if (synced != 0)
            throw Failed($"The folder {folder}", "synced", error);
    }

    private static IOException Failed(string what, string done, int error) =>
        new($"{what} could not be {done}: {Marshal.GetPInvokeErrorMessage(error)}.");

    [LibraryImport(Library, EntryPoint = "open", SetLastError = true, StringMarshalling = StringMarshalling.Utf8)]
    private static partial int Open(string path, int flags, int mode);

    [LibraryImport(Library, EntryPoint = "fsync", SetLastError = true)]
    private static partial int SyncFile(SafeFileHandle file);

    [LibraryImport(Library, EntryPoint = "fsync", SetLastError = true)]
    private static partial int SyncDescriptor(int descriptor);

    [LibraryImport(Library, EntryPoint = "close")]
    private static partial int Close(int descriptor);
}
