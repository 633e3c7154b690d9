// SPDX-License-Identifier: MIT
// Lets teabehaldus conform ask this system: a line of JSON in, a line out. Put it into a console project of .NET, or compile it
// as it is for .NET Framework or Mono: csc Adapter.cs, mcs Adapter.cs.
using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text.RegularExpressions;

static class Adapter
{
    static readonly HashSet<string> Fixed = new HashSet<string> { "01-01", "02-24", "05-01", "06-23", "06-24", "08-20", "12-25", "12-26" };
    static readonly int[] Moving = Environment.GetEnvironmentVariable("DHS_FAULT") == null ? new[] { -2, 0, 49 } : new[] { 0, 49 };

    static DateTime Easter(int year) // the Gregorian computus
    {
        int golden = year % 19, century = year / 100;
        int epact = (century - century / 4 - (8 * century + 13) / 25 + 19 * golden + 15) % 30;
        var full = new DateTime(year, 3, 21).AddDays(epact - (epact > 28 || epact == 28 && golden > 10 ? 1 : 0));
        return full.AddDays(7 - (int)full.DayOfWeek);
    }

    static bool Off(DateTime day) =>
        day.DayOfWeek == DayOfWeek.Saturday || day.DayOfWeek == DayOfWeek.Sunday || Fixed.Contains(day.ToString("MM-dd", CultureInfo.InvariantCulture))
        || day.Month == 12 && day.Day == 24 && day >= new DateTime(2005, 5, 20)
        || Moving.Contains((day - Easter(day.Year)).Days);

    static DateTime DueDate(DateTime registered) // the system under test: put a call to yours here
    {
        if (registered < new DateTime(2001, 1, 1)) throw new ArgumentException("the act was not in force");
        var day = registered;
        for (var left = 5; left > 0;) if (!Off(day = day.AddDays(1))) left--;
        return day;
    }

    // A text member of a flat question; where System.Text.Json is at hand, use that.
    static string Text(string question, string name) => Regex.Match(question, "\"" + name + "\":\"([^\"\\\\]*)\"").Groups[1].Value;

    static string Answer(string question)
    {
        if (Text(question, "ask") != "due" || Text(question, "rule") != "avts-18.1") return "{\"unsupported\":true}";
        try
        {
            var due = DueDate(DateTime.ParseExact(Text(question, "event"), "yyyy-MM-dd", CultureInfo.InvariantCulture));
            return "{\"answer\":{\"due\":\"" + due.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) + "\"}}";
        }
        catch (ArgumentException why) { return "{\"error\":\"" + why.Message + "\"}"; }
    }

    static void Main()
    {
        for (string question; (question = Console.ReadLine()) != null;) Console.WriteLine(Answer(question));
    }
}
