package org.lectern;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lectern.cli.Launcher;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.ConfigurableEnvironment;

/** Starts one context for all commands and lends it to each: what they close stays open until the end. */
final class LentContext implements Launcher, AutoCloseable {

    private final Launcher launcher = new SpringLauncher(Application.class);
    private final List<String> settings;
    private @Nullable ConfigurableApplicationContext context;

    LentContext(List<String> settings) {
        this.settings = List.copyOf(settings);
    }

    @Override
    public ConfigurableEnvironment environment(List<String> ofTheLine) {
        return launcher.environment(settings);
    }

    @Override
    public ConfigurableApplicationContext start(Mode mode, List<String> ofTheLine) {
        if (context == null) {
            context = launcher.start(mode, settings);
        }
        return unclosed(context);
    }

    boolean isStarted() {
        return context != null;
    }

    <T> T bean(Class<T> type) {
        if (context == null) {
            throw new IllegalStateException("Nothing was started yet");
        }
        return context.getBean(type);
    }

    @Override
    public void close() {
        if (context != null) {
            context.close();
        }
    }

    private static ConfigurableApplicationContext unclosed(ConfigurableApplicationContext context) {
        return (ConfigurableApplicationContext) Proxy.newProxyInstance(
                LentContext.class.getClassLoader(),
                new Class<?>[] {ConfigurableApplicationContext.class},
                (proxy, method, arguments) -> {
                    try {
                        return method.getName().equals("close") ? null : method.invoke(context, arguments);
                    } catch (InvocationTargetException thrown) {
                        throw thrown.getCause();
                    }
                });
    }
}
