package dev.grapevine.topics;

/**
 * A contribution on its way to the object that it is about.
 *
 * @param object that it is about
 * @param contribution what was done
 */
public record ObjectContribution(ObjectKey object, Contribution contribution) {}
