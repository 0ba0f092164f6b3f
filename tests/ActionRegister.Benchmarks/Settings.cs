namespace ActionRegister.Benchmarks;

/// <summary>What a run was asked for.</summary>
/// <param name="Server">Connection string of the server's administrator.</param>
/// <param name="Rounds">How often each measurement of a contest is taken.</param>
/// <param name="Time">How long one takes.</param>
/// <param name="Entries">How many entries a register that is played has.</param>
/// <param name="Only">A part of the names of the pages or questions that are measured; null for all.</param>
internal sealed record Settings(string Server, int Rounds, TimeSpan Time, int Entries, string? Only);
