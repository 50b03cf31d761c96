package org.lectern.page;

/** What came of a page: a document, or why it cannot be one. */
sealed interface PageResult {

    record Read(Document document) implements PageResult {}

    /**
     * The page is not read, and nothing follows from it.
     *
     * @param line of the page, from 1; 0 for the page as a whole
     * @param message what is wrong, a whole sentence
     * @param hint what to do about it
     */
    record Refused(int line, String message, String hint) implements PageResult {}
}
