namespace ActionRegister.Application.Demo;

/// <summary>One thing that happens in the story.</summary>
/// <param name="Day">On which day, counted from the founding.</param>
/// <param name="Act">What is done.</param>
internal sealed record Step(int Day, Func<Stage, Task> Act);
