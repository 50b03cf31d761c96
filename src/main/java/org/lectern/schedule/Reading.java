package org.lectern.schedule;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Something to read for a session. It has no identity of its own.
 *
 * @param title verbatim, never shortened
 * @param authors by name, in order
 * @param arxiv an arXiv id without version, such as "2001.08361"
 * @param doi a DOI without resolver, such as "10.1145/3600006.3613165"
 * @param due by when; null: before its session starts
 */
public record Reading(
        String title,
        List<String> authors,
        @Nullable URI url,
        @Nullable String arxiv,
        @Nullable String doi,
        boolean required,
        @Nullable Due due) {

    public Reading {
        authors = List.copyOf(authors);
    }

    /** Where it can be read: the author's address, else the one its arXiv id or DOI stands for. */
    public Optional<URI> link() {
        if (url != null) {
            return Optional.of(url);
        }
        if (arxiv != null) {
            return Optional.of(URI.create("https://arxiv.org/abs/" + arxiv));
        }
        return Optional.ofNullable(doi).map(id -> URI.create("https://doi.org/" + id));
    }

    Reading dueOn(Due.On other) {
        return new Reading(title, authors, url, arxiv, doi, required, other);
    }
}
