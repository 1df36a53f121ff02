package dev.grapevine.gaps;

import java.util.HashMap;
import java.util.Map;

/**
 * What is kept of a conversation.
 *
 * @param posts what was done in it, by {@link Deed#key}
 * @param expiry when all of it is to be forgotten, in milliseconds of event time
 */
public record ThreadPosts(Map<String, Deed> posts, long expiry) {
  public ThreadPosts {
    posts = posts == null ? new HashMap<>() : posts;
  }
}
