package dev.grapevine.topics;

/**
 * Mentions of one term that travel together; the arrays have one element a mention, in the order in
 * which they came.
 *
 * @param key whose they are
 * @param kinds as in {@link Mention}
 * @param ats as in {@link Mention}
 * @param panes of the postings, as all that follows
 */
public record TermUses(
    TermKey key,
    byte[] kinds,
    int[] ats,
    int[] panes,
    int[] actors,
    int[] conversations,
    int[] fingerprints,
    long[] messages,
    boolean[] titled,
    String[] surfaces) {}
