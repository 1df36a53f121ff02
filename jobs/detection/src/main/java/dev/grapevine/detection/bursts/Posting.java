package dev.grapevine.detection.bursts;

/**
 * That somebody used a term.
 *
 * @param pane when
 * @param actor who
 * @param conversation where
 * @param fingerprint shared by near-duplicates of one text; 0 for a text too short to say
 * @param message which one
 */
public record Posting(int pane, int actor, int conversation, int fingerprint, long message) {}
