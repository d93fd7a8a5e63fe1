package casus.read.web;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;

/// A server on this machine that answers as a test says, byte for byte, so that it can also lie.
public final class LoopbackSite implements AutoCloseable {
    /// Writes an answer.
    public interface Answer {
        void write(OutputStream out) throws IOException, InterruptedException;
    }

    private final ServerSocket socket;
    private final Map<String, Answer> answers = new ConcurrentHashMap<>();
    private final Queue<String> asked = new ConcurrentLinkedQueue<>();

    private LoopbackSite(ServerSocket socket) {
        this.socket = socket;
    }

    public static LoopbackSite open() throws IOException {
        LoopbackSite site = new LoopbackSite(new ServerSocket(0, 50, InetAddress.getByName("0.0.0.0")));
        site.page("/robots.txt", "404 Not Found", "text/plain", "");
        Thread.ofPlatform().daemon().name("site").start(site::serve);
        return site;
    }

    private void serve() {
        while (!socket.isClosed()) {
            try {
                Socket client = socket.accept();
                Thread.ofPlatform().daemon().start(() -> answer(client));
            } catch (IOException e) {
                return;
            }
        }
    }

    private void answer(Socket client) {
        try (client) {
            BufferedReader in =
                    new BufferedReader(new InputStreamReader(client.getInputStream(), StandardCharsets.ISO_8859_1));
            String first = in.readLine();
            for (String line = in.readLine(); line != null && !line.isEmpty(); line = in.readLine()) {}
            String path = first == null ? "" : first.split(" ")[1];
            asked.add(path);
            OutputStream out = client.getOutputStream();
            Answer answer = answers.getOrDefault(path, o -> o.write(head("404 Not Found", "text/plain", 0)));
            answer.write(out);
            out.flush();
        } catch (IOException | InterruptedException e) {
            // The other side had enough.
        }
    }

    public static byte[] head(String status, String type, long length) {
        return ("HTTP/1.1 " + status + "\r\nContent-Type: " + type + "\r\nContent-Length: " + length
                        + "\r\nConnection: close\r\n\r\n")
                .getBytes(StandardCharsets.ISO_8859_1);
    }

    public LoopbackSite answer(String path, Answer answer) {
        answers.put(path, answer);
        return this;
    }

    public LoopbackSite page(String path, String status, String type, String body) {
        return bytes(path, status, type, body.getBytes(StandardCharsets.UTF_8));
    }

    public LoopbackSite page(String path, String type, String body) {
        return page(path, "200 OK", type, body);
    }

    public LoopbackSite bytes(String path, String status, String type, byte[] body) {
        return answer(path, out -> {
            out.write(head(status, type, body.length));
            out.write(body);
        });
    }

    public LoopbackSite redirect(String path, String to) {
        return answer(
                path,
                out -> out.write(
                        ("HTTP/1.1 302 Found\r\nLocation: " + to + "\r\nContent-Length: 0\r\nConnection: close\r\n\r\n")
                                .getBytes(StandardCharsets.ISO_8859_1)));
    }

    public String at(String path) {
        return "http://127.0.0.1:" + socket.getLocalPort() + path;
    }

    public int port() {
        return socket.getLocalPort();
    }

    /// The paths that were asked for, in order.
    public List<String> asked() {
        return List.copyOf(asked);
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
