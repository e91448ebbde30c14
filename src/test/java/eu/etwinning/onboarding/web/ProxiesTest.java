package eu.etwinning.onboarding.web;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.List;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Where a request came from is said by proxies of ours only, and is an address. */
class ProxiesTest {

    private final Proxies proxies = new Proxies(List.of("192.0.2.0/24", " 127.0.0.1", "2001:db8:1::/48"));

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            127.0.0.1     | 198.51.100.7                          | 198.51.100.7
            127.0.0.1     | 203.0.113.9, 198.51.100.7             | 198.51.100.7
            127.0.0.1     | 203.0.113.9, 198.51.100.7, 192.0.2.77 | 198.51.100.7
            127.0.0.1     | 192.0.2.1, 192.0.2.2                  | 192.0.2.1
            198.51.100.7  | 203.0.113.9                           | 198.51.100.7
            198.51.100.7  | 127.0.0.1                             | 198.51.100.7
            10.0.0.1      | 203.0.113.9                           | 10.0.0.1
            192.168.0.1   | 203.0.113.9                           | 192.168.0.1
            127.0.0.2     | 203.0.113.9                           | 127.0.0.2
            2001:db8:1::1 | 2001:db8:2::5                         | 2001:db8:2:0:0:0:0:5
            2001:db8:2::1 | 203.0.113.9                           | 2001:db8:2::1
            127.0.0.1     | ::ffff:198.51.100.7                   | 198.51.100.7
            127.0.0.1     | ''                                    | 127.0.0.1
            127.0.0.1     | 198.51.100.7, unknown                 | 127.0.0.1
            127.0.0.1     | unknown, 198.51.100.7                 | 198.51.100.7
            """)
    void theNearestAddressThatIsNoProxyOfOursCounts(String peer, String forwarded, String client) {
        assertThat(proxies.clientOf(peer, List.of(forwarded))).isEqualTo(client);
    }

    @Test
    void severalHeadersAreOne() {
        assertThat(proxies.clientOf("127.0.0.1", List.of("203.0.113.9", "198.51.100.7, 192.0.2.1")))
                .isEqualTo("198.51.100.7");
        assertThat(proxies.clientOf("127.0.0.1", List.of())).isEqualTo("127.0.0.1");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "localhost",
                "evil.example",
                "1",
                "1.2",
                "1.2.3",
                "1.2.3.4.5",
                "256.1.1.1",
                "1.2.3.4:80",
                "[::1]",
                "fe80::1%eth0",
                "::1::",
                ":",
                "1.2.3.4 ' or 1=1",
                "0x7f000001",
                "<script>",
                "1234567890123456789012345678901234567890:1234567"
            })
    void textIsNoAddressAndNoNameIsLookedUp(String text) {
        assertThat(proxies.clientOf("127.0.0.1", List.of(text))).isEqualTo("127.0.0.1");
    }

    @Test
    void aRangeThatIsNoneIsToldAtTheStart() {
        assertThatThrownBy(() -> new Proxies(List.of("proxy.example"))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Proxies(List.of("10.0.0.0/99"))).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @CsvSource({
        "198.51.100.7, 198.51.100.7, true",
        "198.51.100.7, 198.51.100.8, false",
        "::ffff:198.51.100.7, 198.51.100.7, true",
        "2001:db8:1:2::1, 2001:db8:1:2:ffff:ffff:ffff:ffff, true",
        "2001:db8:1:2::1, 2001:db8:1:3::1, false",
        "2001:DB8:1:2::1, 2001:db8:1:2:0:0:0:9, true",
        "::1, 127.0.0.1, false"
    })
    void aClientIsAnAddressAndOfIpv6ANetwork(String one, String other, boolean same) {
        assertThat(Client.at(one).equals(Client.at(other))).isEqualTo(same);
    }
}
