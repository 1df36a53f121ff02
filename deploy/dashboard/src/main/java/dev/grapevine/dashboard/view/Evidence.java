package dev.grapevine.dashboard.view;

import java.util.List;

/**
 * An activity that shows something, ready to be shown.
 *
 * @param who did it
 * @param channel where; null for nowhere
 * @param title may be empty
 * @param text may be empty
 * @param url where to read it; null for none
 * @param when it was
 */
public record Evidence(
    Face who, String channel, List<Segment> title, List<Segment> text, String url, Moment when) {}
