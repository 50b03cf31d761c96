package org.lectern.source;

import java.time.LocalTime;

/** From one wall time to a later one of the same day. */
record Hours(LocalTime start, LocalTime end) {}
