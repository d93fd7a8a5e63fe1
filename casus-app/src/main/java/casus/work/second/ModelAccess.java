package casus.work.second;

import casus.second.Endpoint;
import java.util.Optional;

/// Which models a workbench may ask: one on this machine always, one on another host only if that host was named when
/// the workbench was started. The key is kept in memory alone: no text of this class shows it.
///
/// @param host besides this machine
/// @param key  sent with each request; empty for none
public record ModelAccess(Optional<String> host, Optional<String> key) {
    /// Models on this machine alone.
    public static final ModelAccess LOCAL = new ModelAccess(Optional.empty(), Optional.empty());

    /// The model at an address somebody wrote.
    ///
    /// @throws casus.terms.InputProblem if the address is none, or of a host that nobody allowed
    public Endpoint endpoint(String url, String model) {
        return Endpoint.of(url, model, host.filter(h -> Endpoint.isAt(url, h)), key);
    }

    @Override
    public String toString() {
        return "models on this machine" + host.map(h -> " and at " + h).orElse("");
    }
}
