package org.lectern;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The packages table of architecture.md, as code. A row that needs more is a decision: change both. */
class ArchitectureTest {

    private static final String JACKSON = "tools.jackson.. com.fasterxml.jackson.annotation..";
    private static final String BEANS =
            "org.springframework.beans.. org.springframework.context.. org.springframework.stereotype..";
    private static final String TABLES =
            "org.springframework.jdbc.. org.springframework.transaction.. org.springframework.dao..";
    private static final String OKHTTP = "okhttp3.. okio.. kotlin..";
    private static final String SLF4J = "org.slf4j..";

    /** What a package may use of ours, and of others beside {@code java}. */
    private record MayUse(String ours, String others) {}

    private static final Map<String, MayUse> PACKAGES = Map.ofEntries(
            entry("schedule", new MayUse("", "")),
            entry("source", new MayUse("schedule", "org.snakeyaml.engine..")),
            entry(
                    "page",
                    new MayUse(
                            "schedule source", "org.jsoup.. org.commonmark.. org.snakeyaml.engine.. tools.jackson..")),
            entry("rollover", new MayUse("schedule source", "")),
            entry("feed", new MayUse("schedule", words("net.fortuna.ical4j..", JACKSON))),
            entry("access", new MayUse("schedule", words(BEANS, TABLES, "javax.sql..", SLF4J))),
            entry("release", new MayUse("schedule", words(BEANS, TABLES, JACKSON, "javax.sql.."))),
            entry("sync", new MayUse("schedule", "")),
            entry("ledger", new MayUse("schedule sync", words(BEANS, TABLES, JACKSON, "javax.sql.."))),
            entry(
                    "http",
                    new MayUse(
                            "",
                            words(
                                    OKHTTP,
                                    SLF4J,
                                    "io.github.bucket4j.. io.micrometer..",
                                    "javax.net.ssl.. org.springframework.boot.context.properties.."))),
            entry(
                    "google",
                    new MayUse("schedule sync http", words("com.google..", OKHTTP, "org.springframework..", SLF4J))),
            entry(
                    "canvas",
                    new MayUse(
                            "schedule sync http",
                            words(OKHTTP, JACKSON, "org.jsoup..", "org.springframework..", SLF4J))),
            entry(
                    "jobs",
                    new MayUse(
                            "schedule source release feed sync",
                            words("org.springframework.. javax.sql.. net.javacrumbs.shedlock..", JACKSON, SLF4J))),
            entry(
                    "web",
                    new MayUse(
                            "schedule source release feed access sync jobs",
                            words(
                                    "org.springframework.. org.thymeleaf.. jakarta.servlet.. io.nayuki.qrcodegen..",
                                    "org.eclipse.jetty.. com.github.benmanes.caffeine..",
                                    JACKSON,
                                    SLF4J))),
            entry(
                    "cli",
                    new MayUse(
                            "schedule source page rollover release feed access sync jobs web",
                            words(
                                    "picocli..",
                                    BEANS,
                                    "org.springframework.boot.. org.springframework.core..",
                                    JACKSON))));

    private static final JavaClasses LECTERN = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.lectern");

    @TestFactory
    Stream<DynamicTest> usesOnlyWhatItsRowAllows() {
        return PACKAGES.entrySet().stream()
                .map(row -> DynamicTest.dynamicTest(
                        row.getKey(),
                        () -> classes()
                                .that()
                                .resideInAPackage(ours(row.getKey()))
                                .should()
                                .onlyDependOnClassesThat()
                                .resideInAnyPackage(allowed(row.getKey(), row.getValue()))
                                .because("the packages table of architecture.md says so")
                                .allowEmptyShould(true)
                                .check(LECTERN)));
    }

    @Test
    void hasARowForEveryPackage() {
        assertThat(PACKAGES.keySet())
                .containsAll(LECTERN.stream()
                        .map(one -> one.getPackageName())
                        .filter(name -> !name.equals("org.lectern"))
                        .map(name -> name.substring("org.lectern.".length()))
                        .toList());
    }

    @Test
    void hasNoCycles() {
        slices().matching("org.lectern.(*)..")
                .should()
                .beFreeOfCycles()
                .allowEmptyShould(true)
                .check(LECTERN);
    }

    @Test
    void namesPackagesAfterWhatTheyMean() {
        noClasses()
                .should()
                .resideInAnyPackage("..util..", "..common..", "..model..", "..dto..", "..service..", "..impl..")
                .check(LECTERN);
    }

    @Test
    void marksEveryPackageAsFreeOfNulls() {
        assertThat(packages().filter(one -> !one.isAnnotatedWith(NullMarked.class)))
                .as("packages whose package-info.java lacks @NullMarked")
                .isEmpty();
    }

    @Test
    void asksForTimeZoneAndChanceOnlyAtTheRoot() {
        noClasses()
                .that()
                .resideOutsideOfPackage("org.lectern")
                .should()
                .accessTargetWhere(describe("it asks the machine", ArchitectureTest::asksTheMachine))
                .because("java.time.Clock and RandomGenerator come in by the constructor")
                .check(LECTERN);
    }

    @Test
    void doesNotLogWhereItReturnsValues() {
        noClasses()
                .that()
                .resideInAnyPackage(
                        ours("schedule"), ours("source"), ours("page"), ours("rollover"), ours("feed"), ours("sync"))
                .should()
                .dependOnClassesThat()
                .haveNameMatching(
                        "(org\\.slf4j|org\\.apache\\.commons\\.logging|java\\.util\\.logging)\\..*|java\\.io\\.PrintStream|java\\.lang\\.System\\$Logger")
                .check(LECTERN);
    }

    private static boolean asksTheMachine(JavaAccess<?> access) {
        var call = access.getTarget();
        var owner = call.getOwner().getName();
        return switch (call.getName()) {
            case "now" -> owner.startsWith("java.time.") && !call.getFullName().contains(Clock.class.getName());
            case "systemDefault",
                    "systemUTC",
                    "systemDefaultZone",
                    "system",
                    "tickMillis",
                    "tickSeconds",
                    "tickMinutes" -> owner.startsWith("java.time.");
            case "random" -> owner.equals("java.lang.Math");
            case "currentTimeMillis" -> owner.equals("java.lang.System");
            default -> false;
        };
    }

    private static Stream<JavaPackage> packages() {
        var root = LECTERN.getPackage("org.lectern");
        return Stream.concat(Stream.of(root), root.getSubpackagesInTree().stream());
    }

    private static String[] allowed(String name, MayUse row) {
        Set<String> always = Set.of(ours(name), "java..", "org.jspecify.annotations..");
        var ofOurs = split(row.ours()).stream().map(ArchitectureTest::ours);
        return Stream.of(always.stream(), ofOurs, split(row.others()).stream())
                .flatMap(one -> one)
                .toArray(String[]::new);
    }

    private static String ours(String name) {
        return "org.lectern." + name + "..";
    }

    private static String words(String... some) {
        return String.join(" ", some);
    }

    private static List<String> split(String words) {
        return words.isEmpty() ? List.of() : Arrays.asList(words.split(" ", -1));
    }
}
