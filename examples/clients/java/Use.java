// SPDX-License-Identifier: MIT
import java.io.*;
import java.nio.charset.StandardCharsets;

/** Asks teabehaldus from Java: one process, a line for each question. Run it as it is: java Use.java teabehaldus */
class Use {
    public static void main(String[] args) throws Exception {
        var program = new ProcessBuilder(args.length > 0 ? args[0] : "teabehaldus", "ask").redirectError(ProcessBuilder.Redirect.INHERIT).start();
        try (var questions = new PrintWriter(new OutputStreamWriter(program.getOutputStream(), StandardCharsets.UTF_8), true);
             var answers = new BufferedReader(new InputStreamReader(program.getInputStream(), StandardCharsets.UTF_8))) {
            questions.println("{\"ask\":\"due\",\"rule\":\"avts-18.1\",\"event\":\"2026-04-02\"}");
            String reply = answers.readLine(); // read it with the JSON library of your choice
            System.out.println(reply.replaceAll(".*\"due\":\"([0-9-]+)\".*", "$1"));
        }
    }
}
