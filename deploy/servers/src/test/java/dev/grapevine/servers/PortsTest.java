package dev.grapevine.servers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.ServerSocket;
import org.junit.jupiter.api.Test;

class PortsTest {

  @Test
  void namesThePortItsPurposeAndTheRemedy() throws Exception {
    try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      int port = other.getLocalPort();
      assertThatThrownBy(
              () -> Ports.requireFree(port, "Kafka's broker", "choose another with --kafka-port"))
          .isInstanceOfSatisfying(
              PortTakenException.class, e -> assertThat(e.port()).isEqualTo(port))
          .hasMessage(
              "Port %d, wanted for Kafka's broker, is taken: stop the program that has it, or"
                  + " choose another with --kafka-port.",
              port);
    }
  }

  @Test
  void seesAPortTakenOnEveryInterface() throws Exception {
    try (ServerSocket other = new ServerSocket(0)) {
      assertThat(Ports.isFree(other.getLocalPort())).isFalse();
    }
  }

  @Test
  void findsDifferentPortsThatAreFree() {
    assertThat(Ports.free(20)).doesNotHaveDuplicates().hasSize(20).allMatch(Ports::isFree);
    int port = Ports.free();
    Ports.requireFree(port, "a test", "try again");
  }
}
