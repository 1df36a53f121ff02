package dev.grapevine.feed;

/**
 * An item on its way to its group: what is shuffled between the two steps.
 *
 * @param group that it belongs to
 * @param item as it is from now on
 */
public record GroupChange(GroupKey group, GroupItem item) {}
