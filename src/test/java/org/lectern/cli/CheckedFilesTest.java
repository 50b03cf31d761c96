package org.lectern.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.lectern.source.Position;
import org.lectern.source.Problem;
import org.lectern.source.Severity;
import picocli.CommandLine.Help.Ansi;

class CheckedFilesTest {

    private static final Checked GOOD =
            new Checked(Path.of("config/courses/good.yaml"), Checked.Sort.SCHEDULE, "11 lectures", List.of());

    private static final Checked ODD = new Checked(
            Path.of("config/courses/é, 1:2%.yaml"),
            Checked.Sort.SCHEDULE,
            "1 lecture",
            List.of(problem(Severity.WARNING, "config/courses/é, 1:2%.yaml", 2, 7, "100% 'odd'", null)));

    private static final Checked BAD = new Checked(
            Path.of("jobs/bad.yaml"),
            Checked.Sort.JOB,
            "",
            List.of(problem(Severity.ERROR, "jobs/bad.yaml", 1, 1, "The file is empty", "Put it back.")));

    @Test
    void tellsPeopleOfEachFileAndOfAll() {
        assertThat(said(out -> new CheckedText(new Screen(out, Ansi.OFF, 80)), GOOD, ODD, BAD))
                .isEqualTo("""
                config/courses/good.yaml is valid: 11 lectures
                config/courses/é, 1:2%.yaml:2:7: warning: 100% 'odd'
                config/courses/é, 1:2%.yaml is valid: 1 lecture
                jobs/bad.yaml:1:1: The file is empty
                  Put it back.
                jobs/bad.yaml has 1 error
                3 files: 2 valid, 1 with errors.
                """);
        assertThat(said(out -> new CheckedText(new Screen(out, Ansi.OFF, 80)), GOOD, GOOD))
                .endsWith("""
                2 files: all valid.
                """);
    }

    @Test
    void tellsScriptsInOneList() {
        assertThat(said(CheckedJson::new, GOOD, ODD, BAD)).isEqualTo("""
                [ {
                  "file" : "config/courses/é, 1:2%.yaml",
                  "line" : 2,
                  "column" : 7,
                  "severity" : "warning",
                  "message" : "100% 'odd'",
                  "hint" : null
                }, {
                  "file" : "jobs/bad.yaml",
                  "line" : 1,
                  "column" : 1,
                  "severity" : "error",
                  "message" : "The file is empty",
                  "hint" : "Put it back."
                } ]
                """);
        assertThat(said(CheckedJson::new, GOOD)).isEqualTo("[ ]\n");
    }

    @Test
    void tellsWorkflowsInTheirCommandsWithNothingThatCouldEndThem() {
        assertThat(said(CheckedGithub::new, GOOD, ODD, BAD)).isEqualTo("""
                ::warning file=config/courses/é%2C 1%3A2%25.yaml,line=2,col=7::100%25 'odd'
                ::error file=jobs/bad.yaml,line=1,col=1::The file is empty%0APut it back.
                """);
        assertThat(said(CheckedGithub::new, GOOD)).isEmpty();
    }

    @Test
    void tellsCodeScanningInSarif() {
        assertThat(said(CheckedSarif::new, GOOD, ODD, BAD)).isEqualTo("""
                {
                  "$schema" : "https://json.schemastore.org/sarif-2.1.0.json",
                  "version" : "2.1.0",
                  "runs" : [ {
                    "tool" : {
                      "driver" : {
                        "name" : "Lectern",
                        "rules" : [ {
                          "id" : "schedule",
                          "shortDescription" : {
                            "text" : "What a course's schedule must be"
                          }
                        }, {
                          "id" : "calendar",
                          "shortDescription" : {
                            "text" : "What a calendar that courses share must be"
                          }
                        }, {
                          "id" : "job",
                          "shortDescription" : {
                            "text" : "What a job definition must be"
                          }
                        } ]
                      }
                    },
                    "columnKind" : "unicodeCodePoints",
                    "results" : [ {
                      "ruleId" : "schedule",
                      "level" : "warning",
                      "message" : {
                        "text" : "100% 'odd'"
                      },
                      "locations" : [ {
                        "physicalLocation" : {
                          "artifactLocation" : {
                            "uri" : "config/courses/%C3%A9,%201:2%25.yaml",
                            "uriBaseId" : "%SRCROOT%"
                          },
                          "region" : {
                            "startLine" : 2,
                            "startColumn" : 7
                          }
                        }
                      } ]
                    }, {
                      "ruleId" : "job",
                      "level" : "error",
                      "message" : {
                        "text" : "The file is empty. Put it back."
                      },
                      "locations" : [ {
                        "physicalLocation" : {
                          "artifactLocation" : {
                            "uri" : "jobs/bad.yaml",
                            "uriBaseId" : "%SRCROOT%"
                          },
                          "region" : {
                            "startLine" : 1,
                            "startColumn" : 1
                          }
                        }
                      } ]
                    } ]
                  } ]
                }
                """);
    }

    @Test
    void namesAFileThatLiesElsewhereByItsWholeAddress() {
        var file = Path.of("/srv/a b/x.yaml");
        var checked = new Checked(
                file,
                Checked.Sort.JOB,
                "",
                List.of(problem(Severity.ERROR, file.toString(), 1, 1, "The file is empty", null)));

        assertThat(said(CheckedSarif::new, checked)).contains("""
                          "artifactLocation" : {
                            "uri" : "file:///srv/a%20b/x.yaml"
                          },
                """);
        assertThat(said(CheckedGithub::new, checked))
                .isEqualTo("::error file=/srv/a b/x.yaml,line=1,col=1::The file is empty\n");
    }

    private static Problem problem(
            Severity severity, String file, int line, int column, String message, @Nullable String hint) {
        return new Problem(severity, new Position(file, line, column), message, hint);
    }

    private static String said(Function<PrintStream, CheckedFiles> form, Checked... files) {
        var bytes = new ByteArrayOutputStream();
        form.apply(new PrintStream(bytes, true, UTF_8)).print(List.of(files));
        return bytes.toString(UTF_8);
    }
}
