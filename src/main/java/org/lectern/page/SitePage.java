package org.lectern.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.lectern.page.Document.Source;
import org.lectern.page.PageResult.Read;
import org.lectern.page.PageResult.Refused;

/** What HTML and Markdown have in common: front matter before them, and parts that a generator or script fills in. */
final class SitePage {

    /** @param refused why there is no more to read, if so */
    record Content(List<Block> blocks, List<Doubt> doubts, Optional<Refused> refused) {}

    private SitePage() {}

    static PageResult read(PageText page, Source source, Function<PageText, Content> reader) {
        var front = FrontMatter.of(page);
        var text = TemplateParts.removed(front.rest());
        var content = reader.apply(text);
        var refused = TemplateLoop.refusal(front.rest()).or(content::refused);
        if (refused.isPresent() && !front.hasTables()) {
            return refused.get();
        }
        var blocks = new ArrayList<>(front.blocks());
        blocks.addAll(content.blocks());
        var doubts = new ArrayList<>(text.doubts());
        doubts.addAll(content.doubts());
        return of(new Document(source, blocks, doubts));
    }

    /** Refuses a document in which a reader sees nothing. */
    static PageResult of(Document document) {
        return document.blocks().isEmpty()
                ? new Refused(
                        0,
                        "There is nothing to read on the page.",
                        "Check that the page with the schedule was saved, then import it again.")
                : new Read(document);
    }
}
