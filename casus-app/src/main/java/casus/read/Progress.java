package casus.read;

/// Told of each file as it is read.
@FunctionalInterface
public interface Progress {
    /// Tells nobody.
    Progress SILENT = (done, total, name) -> {};

    /// One more file was read, or found unreadable.
    ///
    /// @param done  files read, this one included
    /// @param total files to read
    /// @param name  the file's name without its folder
    void step(int done, int total, String name);

    /// Called every now and then while a file is read. What it throws ends the reading.
    ///
    /// @param name of the file
    default void waiting(String name) {}
}
