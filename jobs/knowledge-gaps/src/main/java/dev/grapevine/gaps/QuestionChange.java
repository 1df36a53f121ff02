package dev.grapevine.gaps;

/**
 * That a question is different from now on.
 *
 * @param before null for a new one
 * @param after what it is now
 */
public record QuestionChange(QuestionFact before, QuestionFact after) {}
