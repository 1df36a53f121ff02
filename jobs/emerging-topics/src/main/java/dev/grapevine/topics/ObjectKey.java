package dev.grapevine.topics;

/**
 * What messages are kept by: an object's id means something within its source only.
 *
 * @param source of the activities on the object
 * @param object id within the source
 */
public record ObjectKey(String source, String object) {

  /** Written out, since it decides which task has the state of a key. */
  @Override
  public int hashCode() {
    return 31 * source.hashCode() + object.hashCode();
  }
}
