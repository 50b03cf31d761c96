package org.lectern.page;

/** Reads one way of writing pages. */
interface FrontEnd {

    PageResult read(PageText page);
}
