package org.lectern.page;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** What the address of a link says: whether anybody can open it, and which paper it is. */
final class Addresses {

    private static final Pattern ARXIV = Pattern.compile(
            "arxiv\\.org/(?:abs|pdf|html|ftp/arxiv/papers)/((?:[a-z-]+(?:\\.[A-Z]{2})?/\\d{7})|(?:\\d{4}\\.\\d{4,5}))",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern DOI = Pattern.compile(
            "(?:doi\\.org/|dl\\.acm\\.org/doi/(?:abs/|pdf/|full/|epdf/|fullHtml/)?)(10\\.\\d{4,9}/[^\\s?#]+)");

    /** Publishers and archives whose pages are papers. */
    private static final Pattern PAPER = Pattern.compile(
            "arxiv\\.org|doi\\.org|dl\\.acm\\.org|openreview\\.net|usenix\\.org|proceedings\\.|papers\\.n(?:eur)?ips|aclanthology"
                    + "|aclweb\\.org|jmlr\\.org|openaccess\\.thecvf|ieeexplore|springer|sciencedirect|nature\\.com|science\\.org|jstor\\.org"
                    + "|pnas\\.org|semanticscholar|ssrn\\.com|biorxiv|medrxiv|eprint\\.iacr|vldb\\.org|wiley|tandfonline|cambridge\\.org"
                    + "|mlsys\\.org|papers?/|publications?/|\\bpubs?/|hal\\.(?:science|inria)|pubmed|ncbi\\.nlm");

    private static final Pattern SLIDES = Pattern.compile(
            "docs\\.google\\.com/(?:presentation|forms)|forms\\.gle|slides|lectures?/|\\.pptx?\\b|\\.key$|youtu\\.?be|panopto|zoom\\.us"
                    + "|recording|vimeo|colab\\.|\\.ipynb|drive\\.google|dropbox|github\\.com",
            Pattern.CASE_INSENSITIVE);

    private Addresses() {}

    /** The address if it is whole, so that a file can have it; a blank in it is written as addresses have it. */
    static Optional<String> whole(String address) {
        var written = address.strip().replace(" ", "%20");
        var lower = written.toLowerCase(Locale.ROOT);
        if (!lower.startsWith("http://") && !lower.startsWith("https://") && !lower.startsWith("mailto:")) {
            return Optional.empty();
        }
        try {
            var uri = new URI(written);
            boolean reachable = lower.startsWith("mailto:") || uri.getHost() != null;
            return reachable && written.length() <= 2_000 ? Optional.of(written) : Optional.empty();
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }

    /** The arXiv id in the address, without version. */
    static Optional<String> arxiv(String address) {
        return ARXIV.matcher(address).results().findFirst().map(found -> found.group(1));
    }

    /** The DOI in the address; not the numbers under 10.5555, which ACM uses for what has none. */
    static Optional<String> doi(String address) {
        return DOI.matcher(address)
                .results()
                .findFirst()
                .map(found -> found.group(1).replaceFirst("[.,;)/]+$", ""))
                .filter(doi -> !doi.startsWith("10.5555/"));
    }

    static boolean isPaper(String address) {
        return PAPER.matcher(address).find() && !SLIDES.matcher(address).find();
    }

    static boolean isMaterial(String address) {
        return SLIDES.matcher(address).find();
    }
}
