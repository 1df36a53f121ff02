package dev.grapevine.schemas;

import java.time.Instant;
import java.util.List;

/** What the values of documents must keep to, each under the path that names it. */
final class DocumentRules {
  private DocumentRules() {}

  static void required(String path, Object value) {
    if (value == null) {
      throw ActivityRules.missing(path);
    }
  }

  /** A time that must be there. */
  static void time(String path, Instant time) {
    required(path, time);
    ActivityRules.checkYears(path, time);
  }

  /** A time that may be absent. */
  static void optionalTime(String path, Instant time) {
    if (time != null) {
      ActivityRules.checkYears(path, time);
    }
  }

  /** An id that must be there, and neither be empty nor too long. */
  static void id(String path, String id) {
    required(path, id);
    if (id.isEmpty()) {
      throw CodecException.invalid(path + ": empty");
    }
    if (id.codePointCount(0, id.length()) > Limits.ID_LENGTH) {
      throw ActivityRules.tooLong(path, id.length(), Limits.ID_LENGTH);
    }
  }

  /** A text that must be there and say something. */
  static void notBlank(String path, String text) {
    required(path, text);
    if (text.isBlank()) {
      throw CodecException.invalid(path + ": blank");
    }
  }

  static void finite(String path, double number) {
    if (!Double.isFinite(number)) {
      throw CodecException.invalid(path + ": " + number + " is no number that JSON can carry");
    }
  }

  static void notNegative(String path, double number) {
    finite(path, number);
    if (number < 0) {
      throw CodecException.invalid(path + ": " + number + " is below 0");
    }
  }

  static void notNegative(String path, long number) {
    if (number < 0) {
      throw CodecException.invalid(path + ": " + number + " is below 0");
    }
  }

  static void atMost(int limit, String path, List<?> list) {
    if (list.size() > limit) {
      throw CodecException.invalid(
          "%s: %d entries are more than %d".formatted(path, list.size(), limit));
    }
  }

  /** Private activities count nowhere, so nothing that is made of them is ever written. */
  static void notPrivate(Visibility visibility) {
    if (visibility == Visibility.PRIVATE) {
      throw CodecException.invalid("$.visibility: private, of which nothing may be written");
    }
  }
}
