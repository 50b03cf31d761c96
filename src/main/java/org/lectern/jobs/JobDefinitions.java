package org.lectern.jobs;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.lectern.source.Problem;
import org.springframework.stereotype.Component;

/** The job definitions of this installation, read anew each time: adding a job is adding a file. */
@Component
public class JobDefinitions {

    /** The job that commands and requests run; its file sets the limits. */
    public static final String RESYNC = "resync";

    private final Folders folders;

    JobDefinitions(Folders folders) {
        this.folders = folders;
    }

    /** A job definition's file could not be used; the message holds every problem. */
    public static final class JobFileInvalid extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private final transient List<Problem> problems;

        JobFileInvalid(List<Problem> problems) {
            super(String.join("\n", problems.stream().map(Problem::text).toList()));
            this.problems = List.copyOf(problems);
        }

        public List<Problem> problems() {
            return problems;
        }
    }

    /** The names of all jobs. */
    public List<String> names() {
        return folders.jobFiles().stream().map(Folders::stem).distinct().toList();
    }

    /**
     * The job of this name; empty if there is no such file.
     *
     * @throws JobFileInvalid if its file has errors
     */
    public Optional<JobDefinition> find(String name) {
        return folders.jobFiles().stream()
                .filter(file -> Folders.stem(file).equals(name))
                .findFirst()
                .map(JobDefinitions::valid);
    }

    private static JobDefinition valid(Path file) {
        var read = JobFile.read(file);
        if (read.definition() == null) {
            throw new JobFileInvalid(read.problems());
        }
        return read.definition();
    }

    /** What {@code sync} and requests run: {@code jobs/resync.yaml}, or all targets within the usual limits. */
    public JobDefinition resync() {
        return find(RESYNC).orElseGet(JobFile::usualResync);
    }
}
