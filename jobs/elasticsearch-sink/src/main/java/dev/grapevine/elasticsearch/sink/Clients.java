package dev.grapevine.elasticsearch.sink;

import co.elastic.clients.elasticsearch.ElasticsearchAsyncClient;
import co.elastic.clients.json.SimpleJsonpMapper;
import co.elastic.clients.transport.TransportUtils;
import co.elastic.clients.transport.rest_client.RestClientTransport;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import javax.net.ssl.SSLContext;
import org.apache.http.Header;
import org.apache.http.HttpHost;
import org.apache.http.impl.nio.reactor.IOReactorConfig;
import org.apache.http.message.BasicHeader;
import org.elasticsearch.client.RestClient;

/** Builds clients from connections. */
final class Clients {
  private static final int MAX_CONNECTIONS = 100;

  private Clients() {}

  static ElasticsearchAsyncClient open(ElasticsearchConnection connection) {
    HttpHost[] hosts = connection.urls().stream().map(HttpHost::create).toArray(HttpHost[]::new);
    SSLContext tls = tls(connection);
    RestClient client =
        RestClient.builder(hosts)
            .setDefaultHeaders(authorization(connection))
            .setRequestConfigCallback(
                config ->
                    config
                        .setConnectTimeout((int) connection.connectTimeout().toMillis())
                        .setSocketTimeout((int) connection.requestTimeout().toMillis())
                        .setConnectionRequestTimeout((int) connection.requestTimeout().toMillis()))
            .setHttpClientConfigCallback(
                http -> {
                  http.setMaxConnPerRoute(MAX_CONNECTIONS)
                      .setMaxConnTotal(MAX_CONNECTIONS)
                      .setDefaultIOReactorConfig(
                          IOReactorConfig.custom().setSoKeepAlive(true).build());
                  return tls == null ? http : http.setSSLContext(tls);
                })
            .build();
    // Documents go through as bytes, so the mapper sees nothing but requests and answers.
    return new ElasticsearchAsyncClient(
        new RestClientTransport(client, SimpleJsonpMapper.INSTANCE));
  }

  private static Header[] authorization(ElasticsearchConnection connection) {
    if (connection.apiKey() != null) {
      return new Header[] {new BasicHeader("Authorization", "ApiKey " + connection.apiKey())};
    }
    if (connection.username() != null) {
      byte[] credentials =
          (connection.username() + ":" + connection.password()).getBytes(StandardCharsets.UTF_8);
      String encoded = Base64.getEncoder().encodeToString(credentials);
      return new Header[] {new BasicHeader("Authorization", "Basic " + encoded)};
    }
    return new Header[0];
  }

  private static SSLContext tls(ElasticsearchConnection connection) {
    try {
      if (connection.caCertificate() != null) {
        return TransportUtils.sslContextFromHttpCaCrt(new File(connection.caCertificate()));
      }
      return connection.caFingerprint() == null
          ? null
          : FingerprintTrust.context(connection.caFingerprint());
    } catch (IOException e) {
      throw new UncheckedIOException(
          "The CA certificate cannot be read: " + connection.caCertificate(), e);
    }
  }
}
