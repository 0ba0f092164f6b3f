namespace ActionRegister.EventStore.Signing;

/// <summary>The steps of making and publishing one checkpoint, in order; a crash may come before any of them.</summary>
internal enum SigningStep
{
    /// <summary>Leaves go into the frontier.</summary>
    Read,

    /// <summary>The checkpoint is signed.</summary>
    Sign,

    /// <summary>The note is written beside the last one.</summary>
    Write,

    /// <summary>The new file reaches the disk.</summary>
    Sync,

    /// <summary>The new file takes the last one's name.</summary>
    Rename,

    /// <summary>The folder reaches the disk.</summary>
    SyncFolder,

    /// <summary>Everybody may see the note.</summary>
    Publish,

    /// <summary>It is published.</summary>
    Done,
}
