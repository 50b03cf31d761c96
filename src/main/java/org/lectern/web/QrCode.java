package org.lectern.web;

import io.nayuki.qrcodegen.QrCode.Ecc;

/**
 * A text that a telephone's camera reads (ISO/IEC 18004), as a path of SVG.
 *
 * @param size the width of the picture in modules, with the quiet zone of four around it that readers need
 * @param path one rectangle for each run of dark modules
 */
record QrCode(int size, String path) {

    private static final int QUIET = 4;

    static QrCode of(String text) {
        var code = io.nayuki.qrcodegen.QrCode.encodeText(text, Ecc.MEDIUM);
        var path = new StringBuilder();
        for (int y = 0; y < code.size; y++) {
            row(code, y, path);
        }
        return new QrCode(code.size + 2 * QUIET, path.toString());
    }

    private static void row(io.nayuki.qrcodegen.QrCode code, int y, StringBuilder path) {
        int x = 0;
        while (x < code.size) {
            int from = x;
            while (code.getModule(x, y)) {
                x++;
            }
            if (x > from) {
                path.append('M').append(from + QUIET).append(' ').append(y + QUIET);
                path.append('h')
                        .append(x - from)
                        .append("v1H")
                        .append(from + QUIET)
                        .append('z');
            }
            x++;
        }
    }
}
