package org.lectern.web;

/** A date or time as people read it, and as machines do: the attribute of a {@code <time>} element. */
record TimeText(String text, String iso) {}
