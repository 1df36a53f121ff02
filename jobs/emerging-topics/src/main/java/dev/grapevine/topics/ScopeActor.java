package dev.grapevine.topics;

/**
 * That somebody said something in a scope.
 *
 * @param scope where
 * @param pane when
 * @param actor who
 * @param conversation in which conversation
 * @param active whether it says so, or only that the numbers of this pane will be asked for
 */
public record ScopeActor(String scope, int pane, int actor, int conversation, boolean active) {}
