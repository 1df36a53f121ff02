package dev.grapevine.dashboard.documents;

import java.time.Instant;

/**
 * A document of any kind as it was after a change.
 *
 * @param kind of document
 * @param id of the document
 * @param scope that it belongs to
 * @param time by which changes that come at once are ordered
 * @param json its source
 */
public record Document(Kind kind, String id, String scope, Instant time, byte[] json) {}
