// SPDX-License-Identifier: MIT
// Asks teabehaldus from .NET: one process, a line for each question.
using System;
using System.Diagnostics;
using System.Text.RegularExpressions;

static class Use
{
    static void Main(string[] args)
    {
        var start = new ProcessStartInfo(args.Length > 0 ? args[0] : "teabehaldus", "ask")
        {
            RedirectStandardInput = true, RedirectStandardOutput = true, UseShellExecute = false,
        };
        using (var program = Process.Start(start))
        {
            program.StandardInput.WriteLine("{\"ask\":\"due\",\"rule\":\"avts-18.1\",\"event\":\"2026-04-02\"}");
            program.StandardInput.Flush();
            var reply = program.StandardOutput.ReadLine(); // read it with System.Text.Json where it is at hand
            Console.WriteLine(Regex.Match(reply, "\"due\":\"([0-9-]+)\"").Groups[1].Value);
        }
    }
}
