// SPDX-License-Identifier: MIT
import java.io.*;
import java.nio.charset.StandardCharsets;
import java.time.*;
import java.time.temporal.ChronoUnit;
import java.util.*;
import java.util.regex.*;

/** Lets teabehaldus conform ask this system: a line of JSON in, a line out. Run it as it is: java Adapter.java */
class Adapter {
    static final Set<MonthDay> FIXED = Set.of(MonthDay.of(1, 1), MonthDay.of(2, 24), MonthDay.of(5, 1), MonthDay.of(6, 23), MonthDay.of(6, 24),
        MonthDay.of(8, 20), MonthDay.of(12, 25), MonthDay.of(12, 26));
    static final Set<Long> MOVING = System.getenv("DHS_FAULT") == null ? Set.of(-2L, 0L, 49L) : Set.of(0L, 49L);

    static LocalDate easter(int year) { // the Gregorian computus
        int golden = year % 19, century = year / 100;
        int epact = (century - century / 4 - (8 * century + 13) / 25 + 19 * golden + 15) % 30;
        LocalDate full = LocalDate.of(year, 3, 21).plusDays(epact - (epact > 28 || epact == 28 && golden > 10 ? 1 : 0));
        return full.plusDays(7 - full.getDayOfWeek().getValue() % 7);
    }

    static boolean off(LocalDate day) {
        return day.getDayOfWeek().getValue() > 5 || FIXED.contains(MonthDay.from(day))
            || MonthDay.from(day).equals(MonthDay.of(12, 24)) && !day.isBefore(LocalDate.of(2005, 5, 20))
            || MOVING.contains(ChronoUnit.DAYS.between(easter(day.getYear()), day));
    }

    static LocalDate dueDate(LocalDate registered) { // the system under test: put a call to yours here
        if (registered.isBefore(LocalDate.of(2001, 1, 1))) throw new IllegalArgumentException("the act was not in force");
        LocalDate day = registered;
        for (int left = 5; left > 0;) if (!off(day = day.plusDays(1))) left--;
        return day;
    }

    /** A text member of a flat question; with a JSON library at hand, use that. */
    static String text(String question, String name) {
        Matcher m = Pattern.compile("\"" + name + "\":\"([^\"\\\\]*)\"").matcher(question);
        return m.find() ? m.group(1) : "";
    }

    public static void main(String[] args) throws IOException {
        var in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        var out = new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
        for (String question; (question = in.readLine()) != null;) {
            if (!text(question, "ask").equals("due") || !text(question, "rule").equals("avts-18.1")) {
                out.println("{\"unsupported\":true}");
                continue;
            }
            try {
                out.println("{\"answer\":{\"due\":\"" + dueDate(LocalDate.parse(text(question, "event"))) + "\"}}");
            } catch (IllegalArgumentException why) {
                out.println("{\"error\":\"" + why.getMessage() + "\"}");
            }
        }
    }
}
