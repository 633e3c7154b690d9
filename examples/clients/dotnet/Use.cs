// SPDX-License-Identifier: MIT
// Asks teabehaldus from .NET: one process, a line for each question.
using System.Diagnostics;
using System.Text.Json;

using var program = Process.Start(new ProcessStartInfo(args.FirstOrDefault() ?? "teabehaldus", "ask")
{
    RedirectStandardInput = true, RedirectStandardOutput = true, UseShellExecute = false,
})!;

JsonElement Ask(object question)
{
    program.StandardInput.WriteLine(JsonSerializer.Serialize(question));
    var reply = JsonDocument.Parse(program.StandardOutput.ReadLine()!).RootElement;
    if (reply.TryGetProperty("error", out var error)) throw new InvalidOperationException(error.GetProperty("et").GetString());
    return reply.GetProperty("answer");
}

Console.WriteLine(Ask(new { ask = "due", rule = "avts-18.1", @event = "2026-04-02" }).GetProperty("due").GetString());
