// SPDX-License-Identifier: MIT
// Lets teabehaldus conform ask this system: a line of JSON in, a line out. With .NET 8 or later put it into a console project.
using System.Text.Json;

var moving = Environment.GetEnvironmentVariable("DHS_FAULT") is null ? new[] { -2, 0, 49 } : new[] { 0, 49 };
var fixedDays = new HashSet<(int, int)> { (1, 1), (2, 24), (5, 1), (6, 23), (6, 24), (8, 20), (12, 25), (12, 26) };

DateOnly Easter(int year) // the Gregorian computus
{
    int golden = year % 19, century = year / 100;
    int epact = (century - century / 4 - (8 * century + 13) / 25 + 19 * golden + 15) % 30;
    var full = new DateOnly(year, 3, 21).AddDays(epact - (epact > 28 || epact == 28 && golden > 10 ? 1 : 0));
    return full.AddDays(7 - (int)full.DayOfWeek);
}

bool Off(DateOnly day) =>
    day.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday || fixedDays.Contains((day.Month, day.Day))
    || (day.Month, day.Day) == (12, 24) && day >= new DateOnly(2005, 5, 20)
    || moving.Contains(day.DayNumber - Easter(day.Year).DayNumber);

DateOnly DueDate(DateOnly registered) // the system under test: put a call to yours here
{
    if (registered < new DateOnly(2001, 1, 1)) throw new ArgumentException("the act was not in force");
    var day = registered;
    for (var left = 5; left > 0;) if (!Off(day = day.AddDays(1))) left--;
    return day;
}

while (Console.ReadLine() is { } line)
{
    using var question = JsonDocument.Parse(line);
    string Text(string name) => question.RootElement.TryGetProperty(name, out var v) && v.ValueKind == JsonValueKind.String ? v.GetString()! : "";
    object answer = new { unsupported = true };
    if (Text("ask") == "due" && Text("rule") == "avts-18.1")
        try { answer = new { answer = new { due = DueDate(DateOnly.Parse(Text("event"))).ToString("yyyy-MM-dd") } }; }
        catch (ArgumentException why) { answer = new { error = why.Message }; }
    Console.WriteLine(JsonSerializer.Serialize(answer));
}
