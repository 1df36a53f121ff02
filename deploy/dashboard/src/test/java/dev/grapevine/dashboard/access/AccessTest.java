package dev.grapevine.dashboard.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.grapevine.dashboard.DashboardConfig;
import dev.grapevine.schemas.Namespace;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AccessTest {
  private static final AccessConfig PROXY =
      new AccessConfig(List.of("10.0.0.0/8", "fd00::7"), "U", "G", "managers", "operators");

  private final Access access = new Access(PROXY);

  @Test
  void groupsAreTeams() {
    Reader reader =
        access.reader("10.1.2.3", Map.of("U", "ana", "G", "pay, team/ops ,managers")::get);

    assertThat(reader.id()).isEqualTo("ana");
    assertThat(reader.sees("org")).isTrue();
    assertThat(reader.sees("team/pay")).isTrue();
    assertThat(reader.sees("team/ops")).isTrue();
    assertThat(reader.sees("team/hr")).isFalse();
    assertThat(reader.sees(null)).isFalse();
    assertThat(reader.manages()).isTrue();
    assertThat(reader.operates()).isFalse();
  }

  @Test
  void nobodyElseIsBelieved() {
    Map<String, String> headers = Map.of("U", "ana");

    assertThatThrownBy(() -> access.reader("192.168.0.1", headers::get))
        .isInstanceOf(AccessDeniedException.class);
    assertThatThrownBy(() -> access.reader("10.0.0.1", Map.<String, String>of()::get))
        .isInstanceOf(AccessDeniedException.class)
        .hasMessageContaining("Sign in");
    assertThat(access.reader("fd00:0::7", headers::get).teams()).isEmpty();
  }

  @Test
  void thereIsNoViewOfWhatMayNotBeSeen() {
    Reader reader = access.reader("10.1.2.3", Map.of("U", "ana", "G", "pay")::get);

    assertThat(new View(reader, "team/pay").shows("team/pay")).isTrue();
    assertThat(new View(reader, "team/pay").shows("org")).isFalse();
    assertThat(new View(reader, null).shows("team/hr")).isFalse();
    assertThatThrownBy(() -> new View(reader, "team/hr")).isInstanceOf(NotVisibleException.class);
  }

  @ParameterizedTest
  @CsvSource({
    "10.0.0.0/8, 10.255.0.1, true",
    "10.0.0.0/8, 11.0.0.1, false",
    "10.0.0.0/9, 10.128.0.0, false",
    "127.0.0.1, 127.0.0.1, true",
    "127.0.0.1, ::1, false",
    "0.0.0.0/0, 8.8.8.8, true",
    "10.0.0.0/8, evil.example, false"
  })
  void networksAreOfTheirBits(String network, String address, boolean contains) {
    assertThat(Network.of(network).contains(address)).isEqualTo(contains);
  }

  @ParameterizedTest
  @ValueSource(strings = {"proxy.example", "10.0.0.0/33", "10.0.0.0/x", "abc", ""})
  void whatIsNoNetworkIsRefused(String text) {
    assertThatThrownBy(() -> Network.of(text)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void everythingForEverybodyIsForThisMachineAlone() {
    assertThat(DashboardConfig.local(0, "http://x", List.of()).host()).isEqualTo("127.0.0.1");
    assertThatThrownBy(() -> config("0.0.0.0", AccessConfig.OPEN, List.of()))
        .hasMessageContaining("--trusted-proxy");
    assertThat(config("0.0.0.0", PROXY, List.of()).host()).isEqualTo("0.0.0.0");
    assertThatThrownBy(() -> config("127.0.0.1", PROXY, List.of("'unsafe' *")))
        .hasMessageContaining("origin");
  }

  private static DashboardConfig config(String host, AccessConfig access, List<String> embedders) {
    return new DashboardConfig(
        host, 0, "http://x", Namespace.DEFAULT, access, embedders, List.of());
  }
}
