package org.lectern.web;

import org.eclipse.jetty.http.UriCompliance;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Server;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.jetty.ConfigurableJettyWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.stereotype.Component;

/** Puts the gate of the feeds before everything else that the server does. */
@Component
@ConditionalOnWebApplication
final class FeedServer implements WebServerFactoryCustomizer<ConfigurableJettyWebServerFactory> {

    private final FeedDesk desk;

    FeedServer(FeedDesk desk) {
        this.desk = desk;
    }

    @Override
    public void customize(ConfigurableJettyWebServerFactory factory) {
        factory.addServerCustomizers(this::customize);
    }

    private void customize(Server server) {
        server.setHandler(new FeedGate(desk, server.getHandler()));
        for (var connector : server.getConnectors()) {
            connector.getConnectionFactories().stream()
                    .filter(HttpConnectionFactory.class::isInstance)
                    .map(HttpConnectionFactory.class::cast)
                    .map(HttpConnectionFactory::getHttpConfiguration)
                    .forEach(FeedServer::letStrangePathsIn);
        }
    }

    /** Jetty would answer them with a 400, which makes Thunderbird disable the calendar (contract F12); see FeedGate. */
    private static void letStrangePathsIn(HttpConfiguration configuration) {
        configuration.setUriCompliance(UriCompliance.UNSAFE);
    }
}
