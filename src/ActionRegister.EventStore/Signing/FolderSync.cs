using System.ComponentModel;
using System.Runtime.InteropServices;

namespace ActionRegister.EventStore.Signing;

/// <summary>Makes a rename durable: .NET syncs files, and opens no folder.</summary>
internal static partial class FolderSync
{
    private const string Library = "libc";
    private const int ReadOnlyDirectoryCloseOnExec = 0x90000; // O_RDONLY | O_DIRECTORY | O_CLOEXEC on x86-64 and most others

    public static void Sync(string folder)
    {
        // O_DIRECTORY has another value on ARM; there a plain open of the folder serves as well.
        var flags = RuntimeInformation.ProcessArchitecture == Architecture.X64 ? ReadOnlyDirectoryCloseOnExec : 0;
        var descriptor = Open(folder, flags, 0);
        if (descriptor < 0)
            throw new Win32Exception(Marshal.GetLastPInvokeError(), $"The folder {folder} could not be opened.");
        var synced = SyncDescriptor(descriptor);
        var error = Marshal.GetLastPInvokeError();
        _ = Close(descriptor);
        if (synced != 0)
            throw new Win32Exception(error, $"The folder {folder} could not be synced.");
    }

    [LibraryImport(Library, EntryPoint = "open", SetLastError = true, StringMarshalling = StringMarshalling.Utf8)]
    private static partial int Open(string path, int flags, int mode);

    [LibraryImport(Library, EntryPoint = "fsync", SetLastError = true)]
    private static partial int SyncDescriptor(int descriptor);

    [LibraryImport(Library, EntryPoint = "close")]
    private static partial int Close(int descriptor);
}
