package org.lectern;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.LongSupplier;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.data.ParserException;
import net.fortuna.ical4j.model.Calendar;
import org.lectern.feed.FeedFormat;
import org.lectern.feed.FeedKind;
import org.lectern.feed.FeedRenderer;
import org.lectern.feed.FeedSource;
import org.lectern.feed.FeedVariant;
import org.lectern.schedule.Installation;

/**
 * How many events a second are rendered as iCalendar, from the schedule to the folded bytes, in one thread of a warm
 * machine; apart from it, iCal4j's {@code validate()} of what came out. With a file, the same events are written there as a
 * JSON array of jCal documents (RFC 7265), for others to render: src/bench/render.sh.
 *
 * <pre>
 *   java -cp target/test-classes:target/benchmark/lectern/lectern.jar org.lectern.RenderBenchmark [FILE [COURSES]]
 * </pre>
 */
final class RenderBenchmark {

    private static final int PASSES = 7;

    private final List<FeedSource> courses;
    private final FeedRenderer renderer =
            new FeedRenderer(new Installation("lectern", URI.create("https://lectern.example.edu")));

    private RenderBenchmark(int courses) {
        this.courses = RenderCourses.of(courses);
    }

    public static void main(String[] args) throws IOException, ParserException {
        var benchmark = new RenderBenchmark(args.length > 1 ? Integer.parseInt(args[1]) : 1_000);
        if (args.length > 0) {
            benchmark.write(Path.of(args[0]));
        }
        benchmark.measure("render", benchmark::renderAll);
        var calendars = benchmark.parsed();
        benchmark.measure(
                "validate",
                () -> calendars.stream()
                        .filter(calendar -> !calendar.validate().hasErrors())
                        .count());
    }

    /** Twice as many passes as are counted: the machine compiles what is hot in the first half. */
    private void measure(String what, LongSupplier pass) {
        List<Double> rates = new ArrayList<>();
        List<Double> busy = new ArrayList<>();
        long result = 0;
        for (int i = 0; i < 2 * PASSES; i++) {
            long wall = System.nanoTime();
            long processor = processor();
            result = pass.getAsLong();
            rates.add(rate(System.nanoTime() - wall));
            busy.add(rate(processor() - processor));
        }
        System.out.printf(Locale.ENGLISH, "%s %.0f %.0f %d%n", what, median(rates), median(busy), result);
    }

    /** Of every thread, those that compile and collect garbage too. */
    private static long processor() {
        return ((com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
                .getProcessCpuTime();
    }

    private double rate(long nanos) {
        return courses.size() * RenderCourses.EVENTS * 1e9 / nanos;
    }

    private static double median(List<Double> all) {
        return all.subList(PASSES, 2 * PASSES).stream().sorted().toList().get(PASSES / 2);
    }

    private long renderAll() {
        return courses.stream()
                .mapToLong(course -> render(course, FeedFormat.ICALENDAR).length)
                .sum();
    }

    private byte[] render(FeedSource course, FeedFormat format) {
        return renderer.render(List.of(course), new FeedVariant(FeedKind.ALL, format, Set.of(), null, null));
    }

    private List<Calendar> parsed() throws IOException, ParserException {
        List<Calendar> calendars = new ArrayList<>();
        for (var course : courses) {
            var bytes = render(course, FeedFormat.ICALENDAR);
            var calendar = new CalendarBuilder().build(new ByteArrayInputStream(bytes));
            if (calendar.getComponents("VEVENT").size() != RenderCourses.EVENTS) {
                throw new IllegalStateException("Not as many events as are counted: " + calendar);
            }
            calendars.add(calendar);
        }
        return calendars;
    }

    private void write(Path file) throws IOException {
        try (OutputStream out = Files.newOutputStream(file)) {
            char separator = '[';
            for (var course : courses) {
                out.write(separator);
                out.write(render(course, FeedFormat.JCAL));
                separator = ',';
            }
            out.write(']');
        }
    }
}
