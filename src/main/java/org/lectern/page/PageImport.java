package org.lectern.page;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import org.lectern.page.ImportResult.Imported;
import org.lectern.page.ImportResult.Refused;

/**
 * Makes the canonical file of a course from its page: plain text, Markdown, HTML, or the YAML or CSV behind one. Never throws
 * for what is in a page. A year, a date, a link that the page does not have is never made up, and what was not understood is
 * listed.
 */
public final class PageImport {

    private PageImport() {}

    /** Reads a page from a file. */
    public static ImportResult read(Path page, ImportOptions options) {
        return of(new PageReader().read(page), String.valueOf(page.getFileName()), options);
    }

    /**
     * Reads a page from a stream.
     *
     * @throws IOException if the stream cannot be read
     */
    public static ImportResult read(InputStream page, ImportOptions options) throws IOException {
        return of(new PageReader().read(options.name(), page), options.name(), options);
    }

    private static ImportResult of(PageResult read, String name, ImportOptions options) {
        if (read instanceof PageResult.Refused refused) {
            var place = refused.line() == 0 ? name : name + ":" + refused.line();
            return new Refused(place + ": " + refused.message() + "\n  " + refused.hint());
        }
        return understood(((PageResult.Read) read).document(), name, options);
    }

    private static ImportResult understood(Document page, String name, ImportOptions options) {
        var understood = Understanding.of(page, options);
        if (understood instanceof Understanding.Refused refused) {
            return new Refused(name + ": " + refused.message());
        }
        var course = ((Understanding.Understood) understood).course();
        var file = CourseFile.of(course);
        var checked = CheckedFile.of(course.id(), file);
        return new Imported(
                course.id(),
                file,
                checked.schedule(),
                Summary.of(course),
                course.assumed().size(),
                ImportReport.of(course, checked));
    }
}
