package dev.grapevine.elasticsearch.sink;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.security.MessageDigest;
import java.security.cert.Certificate;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.ExecutionException;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Servers are verified, and one that cannot be is not retried but reported. */
class TlsTest {
  private static final char[] PASSWORD = "changeit".toCharArray();
  @TempDir private static Path folder;
  private static KeyStore real;
  private static KeyStore impostor;
  private HttpsServer server;

  @BeforeAll
  static void createCertificates() throws Exception {
    real = authorityAndServer("real");
    // The same names under another authority.
    impostor = authorityAndServer("impostor");
  }

  @AfterEach
  void stop() {
    server.stop(0);
  }

  @Test
  void trustsTheAuthorityByItsFingerprint() throws Exception {
    serve(real, real.getCertificateChain("server"));
    assertThat(outcome(builder().caFingerprint(fingerprint(real)).build())).isEqualTo("true");
  }

  @Test
  void trustsTheAuthorityByItsFile() throws Exception {
    serve(real, real.getCertificateChain("server"));
    Path file = folder.resolve("ca.crt");
    Files.write(file, real.getCertificate("ca").getEncoded());
    assertThat(outcome(builder().caCertificate(file).build())).isEqualTo("true");
  }

  @Test
  void doesNotTrustAnUnknownAuthority() throws Exception {
    serve(impostor, impostor.getCertificateChain("server"));
    assertThat(outcome(builder().build())).isEqualTo("UNTRUSTED");
    assertThat(outcome(builder().caFingerprint(fingerprint(real)).build())).isEqualTo("UNTRUSTED");
  }

  @Test
  void doesNotTrustAnImpostorWhoShowsTheRealAuthority() throws Exception {
    Certificate[] forged = {impostor.getCertificate("server"), real.getCertificate("ca")};
    serve(impostor, forged);
    assertThat(outcome(builder().caFingerprint(fingerprint(real)).build())).isEqualTo("UNTRUSTED");
  }

  private void serve(KeyStore keys, Certificate[] chain) throws Exception {
    KeyStore shown = KeyStore.getInstance("PKCS12");
    shown.load(null, null);
    shown.setKeyEntry("server", keys.getKey("server", PASSWORD), PASSWORD, chain);
    KeyManagerFactory managers = KeyManagerFactory.getInstance("PKIX");
    managers.init(shown, PASSWORD);
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(managers.getKeyManagers(), null, null);
    server = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setHttpsConfigurator(new HttpsConfigurator(context));
    server.createContext(
        "/",
        exchange -> {
          exchange.getResponseHeaders().add("X-Elastic-Product", "Elasticsearch");
          exchange.sendResponseHeaders(200, -1);
          exchange.close();
        });
    server.start();
  }

  private ElasticsearchConnection.Builder builder() {
    return ElasticsearchConnection.builder("https://127.0.0.1:" + server.getAddress().getPort());
  }

  private static String outcome(ElasticsearchConnection connection) throws Exception {
    try (ClientTransport transport =
        new ClientTransport(connection.openClient(), Duration.ofSeconds(10))) {
      return transport.hasIndexTemplate("any").get().toString();
    } catch (ExecutionException e) {
      return FailureClass.of(Failure.ofRequest(e)).name();
    }
  }

  private static String fingerprint(KeyStore keys) throws Exception {
    byte[] authority = keys.getCertificate("ca").getEncoded();
    return HexFormat.ofDelimiter(":")
        .formatHex(MessageDigest.getInstance("SHA-256").digest(authority));
  }

  private static KeyStore authorityAndServer(String name) throws Exception {
    Path file = folder.resolve(name + ".p12");
    keytool(file, "ca", "-ext", "bc:c");
    keytool(file, "server", "-signer", "ca", "-ext", "san=ip:127.0.0.1");
    KeyStore keys = KeyStore.getInstance("PKCS12");
    try (InputStream in = Files.newInputStream(file)) {
      keys.load(in, PASSWORD);
    }
    return keys;
  }

  private static void keytool(Path store, String alias, String... options)
      throws IOException, InterruptedException {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                "-genkeypair",
                "-keystore",
                store.toString(),
                "-storepass",
                new String(PASSWORD),
                "-alias",
                alias,
                "-dname",
                "CN=" + alias,
                "-keyalg",
                "EC"));
    command.addAll(List.of(options));
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String output = new String(process.getInputStream().readAllBytes());
    assertThat(process.waitFor()).as(output).isZero();
  }
}
