package org.lectern.cli;

import java.io.PrintStream;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.lectern.source.Problem;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** For scripts: one flat list of problems. Names and forms are an interface: see the README. */
record CheckedJson(PrintStream out) implements CheckedFiles {

    private record Row(
            String file,
            int line,
            int column,
            String severity,
            String message,
            @Nullable String hint) {}

    @Override
    public void print(List<Checked> files) {
        var json =
                JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();
        out.println(json.writeValueAsString(files.stream()
                .flatMap(file -> file.problems().stream())
                .map(CheckedJson::row)
                .toList()));
    }

    private static Row row(Problem problem) {
        var position = problem.position();
        return new Row(
                position.file(),
                position.line(),
                position.column(),
                problem.severity().name().toLowerCase(Locale.ROOT),
                problem.message(),
                problem.hint());
    }
}
