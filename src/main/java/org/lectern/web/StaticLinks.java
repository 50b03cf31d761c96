package org.lectern.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.web.servlet.resource.ContentVersionStrategy;
import org.thymeleaf.context.IExpressionContext;
import org.thymeleaf.linkbuilder.StandardLinkBuilder;

/**
 * Addresses in exported pages: below the path of the public address, and those of files with the digest of their content,
 * as the server writes them.
 */
final class StaticLinks extends StandardLinkBuilder {

    private static final String[] NAMES = {
        "static/lectern.css", "static/lectern.js", "static/icon.svg", "static/icon.png"
    };

    private final String base;
    private final Map<String, byte[]> files;
    private final Map<String, String> versions;

    StaticLinks(URI publicUrl) {
        this.base = publicUrl.getPath();
        this.files = new TreeMap<>();
        this.versions = new TreeMap<>();
        for (var name : NAMES) {
            var versioned = versioned(name);
            versions.put(base + "/" + name, base + "/" + versioned);
            files.put(versioned, read(name));
            // pictures for other sites are named without a digest
            files.put(name, read(name));
        }
        files.put("robots.txt", read("static/robots.txt"));
        files.put("favicon.ico", read("static/favicon.ico"));
    }

    /** The files that pages lead to, by their paths. */
    SortedMap<String, byte[]> files() {
        return new TreeMap<>(files);
    }

    @Override
    protected String computeContextPath(
            IExpressionContext context, String link, @Nullable Map<String, Object> parameters) {
        return base;
    }

    @Override
    protected String processLink(IExpressionContext context, String link) {
        return versions.getOrDefault(link, link);
    }

    private static String versioned(String name) {
        var strategy = new ContentVersionStrategy();
        return strategy.addVersion(name, strategy.getResourceVersion(new ClassPathResource(name)));
    }

    private static byte[] read(String name) {
        try {
            return new ClassPathResource(name).getContentAsByteArray();
        } catch (IOException missing) {
            throw new UncheckedIOException(name + " is missing from this build", missing);
        }
    }
}
