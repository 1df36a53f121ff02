package dev.grapevine.topics;

import dev.grapevine.detection.bursts.Exposure;

/**
 * How many people of a scope could have used a term.
 *
 * @param scope whose numbers these are
 * @param exposure up to the end of a pane; null once the scope is forgotten
 */
public record ScopeExposure(String scope, Exposure exposure) {}
