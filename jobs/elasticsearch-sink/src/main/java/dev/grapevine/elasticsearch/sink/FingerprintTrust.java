package dev.grapevine.elasticsearch.sink;

import java.io.IOException;
import java.net.Socket;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.MessageDigest;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.util.HexFormat;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509ExtendedTrustManager;

/**
 * Trusts what the certificate authority with the given fingerprint has signed. The client library's
 * own check only looks for that authority at the end of the chain, where anybody can put it; here
 * the whole chain is verified against it.
 */
final class FingerprintTrust extends X509ExtendedTrustManager {
  private final byte[] fingerprint;

  private FingerprintTrust(String hexadecimal) {
    fingerprint = HexFormat.of().parseHex(hexadecimal.replace(":", ""));
  }

  static SSLContext context(String hexadecimal) {
    try {
      SSLContext context = SSLContext.getInstance("TLS");
      context.init(null, new TrustManager[] {new FingerprintTrust(hexadecimal)}, null);
      return context;
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("This JVM has no TLS", e);
    }
  }

  @Override
  public void checkServerTrusted(X509Certificate[] chain, String authType, SSLEngine engine)
      throws CertificateException {
    verifier(chain).checkServerTrusted(chain, authType, engine);
  }

  @Override
  public void checkServerTrusted(X509Certificate[] chain, String authType, Socket socket)
      throws CertificateException {
    verifier(chain).checkServerTrusted(chain, authType, socket);
  }

  @Override
  public void checkServerTrusted(X509Certificate[] chain, String authType)
      throws CertificateException {
    verifier(chain).checkServerTrusted(chain, authType);
  }

  /** The JVM's own verifier with the authority, found by its fingerprint, as its only anchor. */
  private X509ExtendedTrustManager verifier(X509Certificate[] chain) throws CertificateException {
    try {
      KeyStore anchors = KeyStore.getInstance(KeyStore.getDefaultType());
      anchors.load(null, null);
      anchors.setCertificateEntry("authority", authority(chain));
      TrustManagerFactory factory =
          TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
      factory.init(anchors);
      return (X509ExtendedTrustManager) factory.getTrustManagers()[0];
    } catch (IOException | GeneralSecurityException e) {
      throw e instanceof CertificateException untrusted
          ? untrusted
          : new CertificateException("The certificate cannot be verified", e);
    }
  }

  private X509Certificate authority(X509Certificate[] chain) throws GeneralSecurityException {
    for (X509Certificate certificate : chain) {
      byte[] its = MessageDigest.getInstance("SHA-256").digest(certificate.getEncoded());
      if (MessageDigest.isEqual(its, fingerprint)) {
        return certificate;
      }
    }
    throw new CertificateException(
        "No certificate of the server's chain has the fingerprint "
            + HexFormat.of().formatHex(fingerprint));
  }

  @Override
  public X509Certificate[] getAcceptedIssuers() {
    return new X509Certificate[0];
  }

  @Override
  public void checkClientTrusted(X509Certificate[] chain, String authType)
      throws CertificateException {
    throw new CertificateException("Only servers are verified");
  }

  @Override
  public void checkClientTrusted(X509Certificate[] chain, String authType, Socket socket)
      throws CertificateException {
    checkClientTrusted(chain, authType);
  }

  @Override
  public void checkClientTrusted(X509Certificate[] chain, String authType, SSLEngine engine)
      throws CertificateException {
    checkClientTrusted(chain, authType);
  }
}
