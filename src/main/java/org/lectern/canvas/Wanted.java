package org.lectern.canvas;

import org.lectern.sync.Content;

/** One object to have: its content in normal form, and the HTML that its text stands for, mark included; "" for none. */
record Wanted(Content content, String html) {}
