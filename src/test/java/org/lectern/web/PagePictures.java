package org.lectern.web;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * Takes pictures of every state of every page at the widths of a phone and of a computer, light and dark, and prints it; see
 * {@code src/site/markdown/pages.md}.
 */
final class PagePictures {

    private static final int TALLEST = Integer.getInteger("height", 20_000);

    private PagePictures() {}

    /** Into the folder that is named first; of the scenes that are named after it, or all. */
    public static void main(String[] args) throws IOException {
        var folder = Files.createDirectories(Path.of(args[0]));
        var names = List.of(args).subList(1, args.length);
        try (var server = new SpringApplication(WebSlice.class).run("--server.port=0", "--logging.level.root=WARN");
                var chromium = Chromium.started()) {
            for (var scene : Scene.all()) {
                if (names.isEmpty() || names.contains(scene.name())) {
                    take(scene, server, chromium, folder);
                }
            }
        }
    }

    private static void take(Scene scene, ConfigurableApplicationContext server, Chromium chromium, Path folder)
            throws IOException {
        var port = server.getEnvironment().getRequiredProperty("local.server.port");
        server.getBean(Stage.class).set(scene);
        chromium.clock(scene.now());
        chromium.zone("America/New_York");
        for (int width : new int[] {390, 1280}) {
            for (boolean dark : new boolean[] {false, true}) {
                chromium.screen(width, 844, dark);
                chromium.open("http://localhost:" + port + scene.path());
                long height = (Long) chromium.ask("return document.documentElement.scrollHeight");
                var name = scene.name() + "-" + width + (dark ? "-dark" : "-light") + ".png";
                Files.write(folder.resolve(name), chromium.picture(width, (int) Math.min(height, TALLEST)));
            }
        }
        Files.write(folder.resolve(scene.name() + ".pdf"), chromium.printed(8.27, 11.69));
    }
}
