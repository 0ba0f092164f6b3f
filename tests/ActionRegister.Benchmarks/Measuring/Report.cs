using System.Globalization;

namespace ActionRegister.Benchmarks.Measuring;

/// <summary>Prints one <c>name=value</c> line for each figure.</summary>
internal sealed class Report(TextWriter output)
{
    public void Line(string name, double value) => Line(name, value.ToString(value < 100 ? "0.###" : "0", CultureInfo.InvariantCulture));

    public void Line(string name, string value)
    {
        output.WriteLine($"{name}={value}");
        output.Flush();
    }
}
