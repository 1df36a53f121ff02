package dev.grapevine.schemas;

import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;

/** Holds the parser to our limits, and says so in our words rather than in those of its API. */
final class JsonLimits extends StreamReadConstraints {
  private static final long serialVersionUID = 1L;

  JsonLimits() {
    super(
        Limits.DEPTH,
        Limits.DOCUMENT_BYTES,
        Limits.NUMBER_LENGTH,
        // Checked when a string is read, where its whole length is known.
        Limits.DOCUMENT_BYTES,
        Limits.NAME_LENGTH,
        Limits.TOKENS);
  }

  @Override
  public void validateNestingDepth(int depth) throws StreamConstraintsException {
    check(depth, Limits.DEPTH, "nested deeper than %d");
  }

  @Override
  public void validateTokenCount(long count) throws StreamConstraintsException {
    check(count, Limits.TOKENS, "more than %d tokens");
  }

  @Override
  public void validateNameLength(int length) throws StreamConstraintsException {
    check(length, Limits.NAME_LENGTH, "a name of more than %d characters");
  }

  @Override
  public void validateIntegerLength(int length) throws StreamConstraintsException {
    check(length, Limits.NUMBER_LENGTH, "a number of more than %d digits");
  }

  @Override
  public void validateFPLength(int length) throws StreamConstraintsException {
    validateIntegerLength(length);
  }

  private static void check(long value, long limit, String message)
      throws StreamConstraintsException {
    if (value > limit) {
      throw new StreamConstraintsException(message.formatted(limit));
    }
  }
}
