package org.lectern.cli;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.io.PrintStream;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.lectern.source.Problem;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** For code scanning: a log in the Static Analysis Results Interchange Format, version 2.1.0 of OASIS. */
record CheckedSarif(PrintStream out) implements CheckedFiles {

    private record Log(@JsonProperty("$schema") String schema, String version, List<Run> runs) {}

    private record Run(Tool tool, String columnKind, List<Result> results) {}

    private record Tool(Driver driver) {}

    private record Driver(String name, List<Rule> rules) {}

    private record Rule(String id, Message shortDescription) {}

    private record Message(String text) {}

    private record Result(String ruleId, String level, Message message, List<Location> locations) {}

    private record Location(PhysicalLocation physicalLocation) {}

    private record PhysicalLocation(ArtifactLocation artifactLocation, Region region) {}

    /** @param uriBaseId the top of the repository, by the name that GitHub and others know; none for a whole address */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    private record ArtifactLocation(String uri, @Nullable String uriBaseId) {}

    private record Region(int startLine, int startColumn) {}

    @Override
    public void print(List<Checked> files) {
        var json =
                JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();
        var results = files.stream()
                .flatMap(file -> file.problems().stream().map(problem -> result(file.sort(), problem)))
                .toList();
        var rules = Arrays.stream(Checked.Sort.values())
                .map(sort -> new Rule(sort.id(), new Message(sort.description())))
                .toList();
        // columns count characters, not the units of UTF-16 that SARIF assumes otherwise
        var run = new Run(new Tool(new Driver("Lectern", rules)), "unicodeCodePoints", results);
        out.println(json.writeValueAsString(
                new Log("https://json.schemastore.org/sarif-2.1.0.json", "2.1.0", List.of(run))));
    }

    private static Result result(Checked.Sort sort, Problem problem) {
        var position = problem.position();
        var hint = problem.hint() == null ? "" : ". " + problem.hint();
        var place = new PhysicalLocation(
                artifact(WorkingDirectory.uri(position.file())), new Region(position.line(), position.column()));
        return new Result(
                sort.id(),
                problem.severity().name().toLowerCase(Locale.ROOT),
                new Message(problem.message() + hint),
                List.of(new Location(place)));
    }

    private static ArtifactLocation artifact(URI file) {
        return new ArtifactLocation(file.toASCIIString(), file.isAbsolute() ? null : "%SRCROOT%");
    }
}
