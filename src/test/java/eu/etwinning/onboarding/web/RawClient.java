package eu.etwinning.onboarding.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.concurrent.CompletableFuture;

/** Sends bytes that no browser would. */
final class RawClient implements AutoCloseable {

    private static final int PATIENCE = 25_000;

    private final Socket socket;

    RawClient(int port) throws IOException {
        socket = new Socket(InetAddress.getLoopbackAddress(), port);
        socket.setSoTimeout(PATIENCE);
    }

    /**
     * The first line of what is answered to a request, given with a line of its headers each; nothing if the connection
     * ends without one.
     */
    static String status(int port, String request, String... headers) throws IOException {
        return answer(port, request, headers).lines().findFirst().orElse("");
    }

    /** All that is answered. */
    static String answer(int port, String request, String... headers) throws IOException {
        try (RawClient client = new RawClient(port)) {
            client.send(head(request, headers));
            return client.rest();
        }
    }

    /** A request up to its body. */
    static String head(String request, String... headers) {
        String host =
                Arrays.stream(headers).anyMatch(header -> header.startsWith("Host:")) ? "" : "Host: localhost\r\n";
        return request + " HTTP/1.1\r\n" + host + "Connection: close\r\n"
                + String.join(
                        "",
                        Arrays.stream(headers).map(header -> header + "\r\n").toList()) + "\r\n";
    }

    void send(String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(StandardCharsets.ISO_8859_1));
        socket.getOutputStream().flush();
    }

    /** Reads while somebody else sends. */
    CompletableFuture<String> restMeanwhile() {
        return CompletableFuture.supplyAsync(() -> {
            try {
                return rest();
            } catch (IOException e) {
                return e.toString();
            }
        });
    }

    /** What comes until the other side ends the connection. */
    String rest() throws IOException {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        InputStream in = socket.getInputStream();
        byte[] part = new byte[8192];
        try {
            for (int length = in.read(part); length >= 0; length = in.read(part)) {
                all.write(part, 0, length);
            }
        } catch (SocketException brokenOff) {
            // what came before counts
        }
        return all.toString(StandardCharsets.ISO_8859_1);
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
