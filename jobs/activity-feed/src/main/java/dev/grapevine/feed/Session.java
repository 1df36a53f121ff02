package dev.grapevine.feed;

import java.util.List;

/**
 * One line of a feed: what a group of people did without a long pause.
 *
 * @param slot after which its document is named
 * @param items what is shown, in reading order; never empty
 * @param mark of its document
 */
record Session(long slot, List<GroupItem> items, Mark mark) {}
