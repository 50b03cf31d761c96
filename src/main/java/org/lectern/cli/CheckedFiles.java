package org.lectern.cli;

import java.util.List;

/** How it is told what is wrong with files. */
interface CheckedFiles {

    /** All that is to be printed about them, in their order. */
    void print(List<Checked> files);
}
