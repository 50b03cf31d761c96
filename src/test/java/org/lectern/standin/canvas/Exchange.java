package org.lectern.standin.canvas;

/** A request as it came in. */
public record Exchange(String method, String path, String query, String body) {

    public boolean isWrite() {
        return !method.equals("GET");
    }

    @Override
    public String toString() {
        return method + " " + path;
    }
}
