package org.lectern.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.lectern.sync.Finding;
import org.lectern.sync.Finding.Grade;
import org.lectern.sync.TargetName;
import tools.jackson.databind.json.JsonMapper;

/** What the doctor found, as people and as programs read it. */
record Diagnosis(List<Finding> house, Map<TargetName, List<Finding>> accounts) {

    /** One line of the JSON. */
    private record Check(String of, String grade, String what, String remedy) {}

    String text() {
        List<String> lines = new ArrayList<>();
        sections().forEach((heading, findings) -> add(heading, findings, lines));
        lines.add("");
        lines.add(ending());
        lines.add("✓ well  ! to be mended  ? cannot be told  - not set up");
        return String.join("\n", lines);
    }

    String json() {
        List<Check> checks = new ArrayList<>();
        house.forEach(finding -> checks.add(check("installation", finding)));
        accounts.forEach((target, findings) -> findings.forEach(finding -> checks.add(check(target.word(), finding))));
        return JsonMapper.shared().writeValueAsString(checks);
    }

    private Map<String, List<Finding>> sections() {
        Map<String, List<Finding>> sections = new LinkedHashMap<>();
        sections.put("Installation", house);
        accounts.forEach((target, findings) -> sections.put(target.label(), findings));
        sections.values().removeIf(List::isEmpty);
        return sections;
    }

    private static void add(String heading, List<Finding> findings, List<String> lines) {
        lines.add(heading);
        for (var finding : findings) {
            lines.add("  " + sign(finding.grade()) + " " + finding.what());
            if (!finding.remedy().isEmpty()) {
                lines.add("    → " + finding.remedy());
            }
        }
    }

    private String ending() {
        long ill = sections().values().stream()
                .flatMap(List::stream)
                .filter(finding -> finding.grade() == Grade.ILL)
                .count();
        return ill == 0 ? "Nothing is wrong." : Words.count(ill, "thing") + " to be mended; each says how.";
    }

    private static Check check(String of, Finding finding) {
        return new Check(of, finding.grade().name().toLowerCase(Locale.ROOT), finding.what(), finding.remedy());
    }

    private static String sign(Grade grade) {
        return switch (grade) {
            case WELL -> "✓";
            case UNUSED -> "-";
            case UNKNOWN -> "?";
            case ILL -> "!";
        };
    }
}
