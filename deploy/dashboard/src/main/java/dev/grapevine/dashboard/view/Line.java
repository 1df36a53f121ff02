package dev.grapevine.dashboard.view;

import java.util.List;

/**
 * A line of a feed, ready to be shown.
 *
 * @param id of the document
 * @param version of it: a page shows the newest
 * @param kind what sort of thing it tells
 * @param faces of those who did it, a few of them
 * @param who did it, in words
 * @param deed what they did
 * @param isTalk whether it was done within what it is about, rather than to it
 * @param thread what it is about; empty where the text says it
 * @param text what was said or made
 * @param url where to read it; null for none
 * @param channel where it was; null for nowhere
 * @param scope null for everybody's, or the team's
 * @param tags its subjects
 * @param files what was touched, without folders, a few of them
 * @param marks how much there is of it
 * @param when it was
 * @param bot whether no person took part
 */
public record Line(
    String id,
    long version,
    String kind,
    List<Face> faces,
    String who,
    String deed,
    boolean isTalk,
    List<Segment> thread,
    List<Segment> text,
    String url,
    String channel,
    String scope,
    List<String> tags,
    List<String> files,
    List<String> marks,
    Moment when,
    boolean bot) {}
