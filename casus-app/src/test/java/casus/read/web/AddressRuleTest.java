package casus.read.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import org.junit.jupiter.api.Test;

final class AddressRuleTest {
    private static boolean isPublic(String address) throws UnknownHostException {
        return AddressRule.isPublic(InetAddress.getByName(address));
    }

    @Test
    void addressesOfThisMachineOfItsNetworkAndSetApartOnesAreNotPublic() throws UnknownHostException {
        for (String address : List.of(
                "127.0.0.1",
                "127.8.8.8",
                "0.0.0.0",
                "10.1.2.3",
                "172.16.0.1",
                "172.31.255.255",
                "192.168.1.1",
                "169.254.169.254",
                "100.64.0.1",
                "192.0.0.8",
                "192.0.2.1",
                "198.18.0.1",
                "198.19.255.1",
                "198.51.100.1",
                "203.0.113.9",
                "224.0.0.1",
                "240.0.0.1",
                "255.255.255.255",
                "::1",
                "::",
                "fe80::1",
                "fc00::1",
                "fd12:3456::1",
                "ff02::1",
                "::ffff:127.0.0.1",
                "::ffff:10.0.0.1",
                "64:ff9b::7f00:1",
                "64:ff9b:1::1",
                "2002:7f00:1::1",
                "2002:a00:1::",
                "2001::1",
                "2001:1ff:ffff::1",
                "3fff::1",
                "64:ff9b::1:0:808:808",
                "64:ff9b:0:0:1:0:808:808",
                "2001:db8::1",
                "fec0::1")) {
            assertThat(isPublic(address)).as(address).isFalse();
        }
    }

    @Test
    void addressesOfTheInternetArePublic() throws UnknownHostException {
        for (String address : List.of(
                "1.1.1.1",
                "8.8.8.8",
                "172.15.0.1",
                "172.32.0.1",
                "100.63.0.1",
                "100.128.0.1",
                "192.167.1.1",
                "223.255.255.1",
                "2606:4700::1111",
                "2001:4860:4860::8888",
                "2001:200::1",
                "2001:db9::1",
                "9.255.255.255",
                "11.0.0.1",
                "126.1.1.1",
                "192.0.1.1",
                "192.88.98.1",
                "198.17.255.255",
                "198.20.0.1",
                "2a00:1450::1",
                "64:ff9b::808:808",
                "2002:808:808::1")) {
            assertThat(isPublic(address)).as(address).isTrue();
        }
    }

    @Test
    void oneAddressOfANameThatIsPrivateRefusesTheName() {
        assertThatThrownBy(() -> AddressRule.checked(
                        "two.example",
                        host -> new InetAddress[] {InetAddress.getByName("8.8.8.8"), InetAddress.getByName("10.0.0.1")},
                        AddressRule::isPublic))
                .isInstanceOf(AddressRule.PrivateAddress.class)
                .hasMessage("two.example (10.0.0.1)");
    }

    @Test
    void aNameOfPublicAddressesGivesThemAllAndANameOfNoneIsUnknown() throws UnknownHostException {
        InetAddress[] two = {InetAddress.getByName("8.8.8.8"), InetAddress.getByName("1.1.1.1")};
        assertThat(AddressRule.checked("two.example", host -> two, AddressRule::isPublic))
                .containsExactly(two);
        assertThatThrownBy(() -> AddressRule.checked("no.example", host -> new InetAddress[0], a -> true))
                .isInstanceOf(UnknownHostException.class)
                .isNotInstanceOf(AddressRule.PrivateAddress.class)
                .hasMessage("no.example");
        assertThatThrownBy(() -> AddressRule.checked(
                        "10.0.0.1", host -> new InetAddress[] {InetAddress.getByName(host)}, AddressRule::isPublic))
                .hasMessage("10.0.0.1");
    }
}
