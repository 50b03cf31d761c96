package org.lectern.page;

import static java.util.regex.Pattern.CASE_INSENSITIVE;
import static java.util.regex.Pattern.MULTILINE;

import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.lectern.page.Document.Source;

/** Tells what a page is written in: by the file's ending, and where that says nothing by the beginning of its text. */
final class PageFormat {

    private static final int BEGINNING = 64 * 1024;
    private static final Pattern WHOLE_HTML = Pattern.compile("\\A\\s*(<!doctype html|<html|<head)", CASE_INSENSITIVE);
    private static final Pattern HTML = Pattern.compile(
            "^\\s{0,20}<(!doctype html|html|head|body|table|ul|ol|dl|p|div|h[1-6])\\b", CASE_INSENSITIVE | MULTILINE);
    private static final Pattern MARKDOWN = Pattern.compile(
            "^#{1,6} \\S|\\]\\([^)\\s]{1,500}\\)|^\\|?\\s{0,9}:?-{3,}:?\\s{0,9}\\||\\*\\*\\w", MULTILINE);
    private static final Pattern YAML =
            Pattern.compile("\\A(- +[a-z][a-z0-9_-]{0,40}:( |\\n)|[a-z][a-z0-9_-]{0,40}:[ \\t]*\\n\\s*- )");
    private static final Pattern FRONT_MATTER =
            Pattern.compile("\\A---[ \\t]*\\n.{0,20000}?\\n---[ \\t]*\\n", Pattern.DOTALL);
    private static final Pattern CSV =
            Pattern.compile("\\A[^\\n,;\\t]{0,60}([,;\\t])[^\\n,;\\t]{0,60}\\1[^\\n]*\\n[^\\n]*\\1[^\\n]*\\1");

    private PageFormat() {}

    static Source of(PageText page) {
        var name = page.name().toLowerCase(Locale.ROOT);
        return switch (name.substring(name.lastIndexOf('.') + 1)) {
            case "html", "htm", "xhtml", "shtml", "php", "erb", "aspx", "jsp", "njk", "liquid" -> Source.HTML;
            case "md", "markdown", "mdown", "mkd", "mdx", "qmd", "rmd" -> Source.MARKDOWN;
            case "yaml", "yml", "json" -> Source.YAML;
            case "csv", "tsv" -> Source.CSV;
            case "txt", "text" -> WHOLE_HTML.matcher(beginning(page)).find() ? Source.HTML : Source.TEXT;
            default -> guessed(beginning(page));
        };
    }

    private static Source guessed(String text) {
        if (WHOLE_HTML.matcher(text).find()) {
            return Source.HTML;
        }
        if (FRONT_MATTER.matcher(text).find() || MARKDOWN.matcher(text).find()) {
            return Source.MARKDOWN;
        }
        if (HTML.matcher(text).find()) {
            return Source.HTML;
        }
        if (YAML.matcher(withoutComments(text)).find()) {
            return Source.YAML;
        }
        return CSV.matcher(text).find() ? Source.CSV : Source.TEXT;
    }

    private static String withoutComments(String text) {
        return text.lines()
                .filter(line -> !line.isBlank() && !line.startsWith("#") && !line.startsWith("---"))
                .limit(2)
                .collect(Collectors.joining("\n"));
    }

    private static String beginning(PageText page) {
        return page.text().substring(0, Math.min(page.text().length(), BEGINNING));
    }
}
