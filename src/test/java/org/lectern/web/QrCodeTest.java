package org.lectern.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.NotFoundException;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.ReaderException;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.util.Arrays;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class QrCodeTest {

    private static final int SCALE = 6;
    private static final Pattern RUN = Pattern.compile("M(\\d+) (\\d+)h(\\d+)v1H(\\d+)z");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://lectern.example.edu/courses/cos597a-fall2025#subscribe",
                "https://lectern.example.edu/my-courses?course=a-1&course=b-2&course=a-quite-long-one-of-2025#subscribe"
            })
    void isReadBackByAnotherProgram(String address) throws ReaderException {
        assertThat(read(QrCode.of(address))).isEqualTo(address);
    }

    private static String read(QrCode code) throws ReaderException {
        try {
            int width = code.size() * SCALE;
            var source = new RGBLuminanceSource(width, width, pixels(code, width));
            return new QRCodeReader()
                    .decode(new BinaryBitmap(new HybridBinarizer(source)))
                    .getText();
        } catch (NotFoundException none) {
            return "no code in " + code.path();
        }
    }

    /** Paints the path as a browser does. */
    private static int[] pixels(QrCode code, int width) {
        var pixels = new int[width * width];
        Arrays.fill(pixels, 0xffffff);
        var runs = RUN.matcher(code.path());
        while (runs.find()) {
            int from = Integer.parseInt(runs.group(1)) * SCALE;
            int top = Integer.parseInt(runs.group(2)) * SCALE;
            int length = Integer.parseInt(runs.group(3)) * SCALE;
            for (int y = top; y < top + SCALE; y++) {
                Arrays.fill(pixels, y * width + from, y * width + from + length, 0);
            }
        }
        return pixels;
    }
}
