package dev.grapevine.sdk.history;

/**
 * What histories are kept by: an object's id means something within its source only.
 *
 * @param source of the activities on the object
 * @param object id within the source
 */
public record ObjectKey(String source, String object) {

  /**
   * Written out, since it decides which task has the state of a key: what Java derives for a record
   * may differ from one release to the next.
   */
  @Override
  public int hashCode() {
    return 31 * source.hashCode() + object.hashCode();
  }
}
