package dev.grapevine.sdk;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;

/**
 * Ids of documents: a hash, since readable parts of 512 characters each would not fit into the 512
 * bytes that Elasticsearch allows. What they are made of stands in the document itself.
 */
public final class DocumentId {
  private static final int BYTES = 18; // 144 bits, which base64 needs no padding for.
  private static final Base64.Encoder BASE64 = Base64.getUrlEncoder();

  private DocumentId() {}

  /** 24 characters of ASCII, the same for the same parts and no others. */
  public static String of(String... parts) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      for (String part : parts) {
        byte[] bytes = part.getBytes(StandardCharsets.UTF_8);
        // With its length, or else "a" and "bc" would be "ab" and "c".
        digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(0, bytes.length));
        digest.update(bytes);
      }
      return BASE64.encodeToString(Arrays.copyOf(digest.digest(), BYTES));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256", e);
    }
  }
}
