package dev.grapevine.sdk.config;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Says what a component of a section means and what it is when nobody sets it, so that the record
 * alone is the setting's parser, its default and its documentation.
 *
 * <p>The record's compact constructor checks ranges by throwing {@link IllegalArgumentException}
 * with a message that names the component, such as {@code "retention must be at least 1d"}: that is
 * how the problem finds the line that caused it.
 */
@Target(ElementType.RECORD_COMPONENT)
@Retention(RetentionPolicy.RUNTIME)
public @interface Setting {
  /** The default, as it would be written in the file; a list is comma-separated. */
  String value() default "";

  /** What the setting does, with its unit and range. */
  String doc();
}
