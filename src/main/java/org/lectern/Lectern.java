package org.lectern;

/** Where the process begins. */
public final class Lectern {

    private Lectern() {}

    public static void main(String[] args) {
        System.exit(0);
    }
}
