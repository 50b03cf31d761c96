package org.lectern.page;

/**
 * Something the author must look at.
 *
 * @param line of the page, from 1; 0 for the page as a whole
 * @param message a whole sentence
 */
record Doubt(int line, String message) {}
