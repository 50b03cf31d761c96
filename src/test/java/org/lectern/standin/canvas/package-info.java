/** Canvas as far as Lectern meets it, on this machine: for tests and for trying it out. Follows contracts/canvas.md. */
@NullMarked
package org.lectern.standin.canvas;

import org.jspecify.annotations.NullMarked;
