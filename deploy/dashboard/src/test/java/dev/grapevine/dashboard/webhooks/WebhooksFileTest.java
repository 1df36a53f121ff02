package dev.grapevine.dashboard.webhooks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WebhooksFileTest {
  private static final String SECRET = "whsec_bWZ5IHNlY3JldCB0aGF0IGlzIGxvbmcgZW5vdWdo";

  private static List<Webhook> read(String fields) {
    String json =
        "[{'name':'chat','url':'https://chat.example/x','secret':'%s','scopes':['org'],%s}]"
            .formatted(SECRET, fields)
            .replace('\'', '"');
    return WebhooksFile.read(json, "hooks.json");
  }

  @Test
  void everySettingIsRead() {
    Webhook webhook =
        read("'types':['failed-search'],'severities':['high'],'states':['open','reopened'],'allowInsecure':true")
            .get(0);

    assertThat(webhook.name()).isEqualTo("chat");
    assertThat(webhook.url()).hasToString("https://chat.example/x");
    assertThat(webhook.scopes()).containsExactly("org");
    assertThat(webhook.types()).containsExactly("failed-search");
    assertThat(webhook.severities()).containsExactly("high");
    assertThat(webhook.states()).isEqualTo(Set.of("open", "reopened"));
    assertThat(webhook.allowInsecure()).isTrue();
    assertThat(webhook.toString()).isEqualTo("chat at chat.example");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "'states':['gone'] | hooks.json: $[0].states: gone is none of open",
        "'severities':['worst'] | $[0].severities: worst is none of low, medium, high",
        "'types':'failed-search' | $[0].types: it is no list. Write [\"failed-search\"]",
        "'scope':['org'] | $[0].scope: there is no such setting; one of allowInsecure, name",
        "'scopes':[] | $[0].scopes: there are none",
        "'secret':'c2hvcnQ=' | $[0].secret: 5 bytes are not from 24 to 64",
        "'secret':'?' | $[0].secret: it is no Base64",
        "'name':'' | $[0].name: it is missing",
        "'url':'http://chat.example/x' | $[0].url: what is sent to chat.example with http can be read",
        "'url':'http://[::1' | $[0].url: it is none such as",
        "'url':'file:///etc/passwd' | $[0].url: it is none such as",
        "'url':'https://me:word@chat.example' | $[0].url: a name or password in it"
      },
      quoteCharacter = '`')
  void whatIsWrongIsToldWithItsPlace(String fields, String message) {
    assertThatThrownBy(() -> read(fields))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(message)
        .hasMessageNotContaining("secret that is");
  }

  @Test
  void thisMachineIsToldWithoutEncryption() {
    assertThat(read("'url':'http://127.0.0.1:8080/x'").get(0).url().getPort()).isEqualTo(8080);
    assertThat(read("'url':'http://chat.lan/x','allowInsecure':true")).hasSize(1);
  }

  @Test
  void whatIsNoFileOfWebhooksIsTold() {
    assertThatThrownBy(() -> WebhooksFile.read(Path.of("nowhere.json")))
        .hasMessageContaining("nowhere.json: it cannot be read");
    assertThatThrownBy(() -> WebhooksFile.read("[\n{", "hooks.json"))
        .hasMessageContaining("hooks.json, line 2: it is no JSON");
    assertThatThrownBy(() -> WebhooksFile.read("{}", "hooks.json"))
        .hasMessageContaining("it is no list");
  }
}
